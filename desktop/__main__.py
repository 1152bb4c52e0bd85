"""`python -m desktop [--profile DIR]`: the desktop program. Everything else is in `desktop.bootstrap`."""

import sys

from desktop.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
