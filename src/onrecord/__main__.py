"""The command line's outermost edge."""

import sys

from onrecord.cli import main

if __name__ == "__main__":
    sys.exit(main())
