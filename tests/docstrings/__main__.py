"""Shows what differs: see the package."""

import sys

from . import tally


def main(names: list[str]) -> int:
    blocks = tally.examine(names)
    if not names:
        tally.write_report(blocks)
        print(tally.table(blocks))
        print(f"\nThe differences: {tally.REPORT}")
        return 0
    pages = tally.explained()
    for block in blocks:
        if not block.same:
            print(tally.show(block, pages))
    total = tally.count(blocks)
    print(f"{total.same} of {total.counted} are the same, {total.excluded.total()} not counted")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
