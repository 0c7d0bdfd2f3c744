"""Failures that a user can mend. The command line prints them as one sentence."""


class UserError(Exception):
    """What is wrong, and the next step."""

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(f"{problem} {next_step}")


class TargetTimeoutError(UserError):
    """The target did not answer in time and was stopped."""

    def __init__(self, target: str, seconds: float) -> None:
        super().__init__(
            f"{target} did not finish within {seconds:g} s and was stopped.",
            "Give it longer with --timeout, or look for a loop that does not end.",
        )


class TargetLostError(UserError):
    """The interpreter on the target ended by itself."""

    def __init__(self, target: str, how: str) -> None:
        super().__init__(
            f"The interpreter on {target} ended unexpectedly ({how}).",
            "If a script does this, it has found a bug in the firmware: please report it.",
        )
