"""`python -m desktop [--profile DIR]`: the desktop program. Everything else is in `desktop.bootstrap`.

`--paint`: the process that reads attachments for it, and has none of its rights (`desktop.ui.viewer.painter`).
"""

import sys


def _main() -> int:
    if sys.argv[1:] == ["--paint"]:
        from desktop.ui.viewer import painter

        return painter.main()
    from desktop.bootstrap import main

    return main()


if __name__ == "__main__":
    sys.exit(_main())
