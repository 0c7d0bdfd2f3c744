"""`python -m micronumpy` is the command `micronumpy`."""

import sys

from micronumpy.cli import main

sys.exit(main())
