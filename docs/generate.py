"""Write the pages that are generated from the sources; with `--check`, say which are out of date.

python docs/generate.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

from weft import cli, config
from weft.diagnostics import catalogue

REFERENCE = Path(__file__).parent / "reference"
PAGES = {
    REFERENCE / "cli.md": cli.document,
    REFERENCE / "environment.md": config.document,
    REFERENCE / "errors.md": catalogue.document,
}


def out_of_date() -> list[Path]:
    """The pages whose text is not what their source gives."""
    return [
        path
        for path, document in PAGES.items()
        if not path.is_file() or path.read_text("utf-8") != document()
    ]


def main() -> int:
    """Write, or check; the exit status."""
    for path in (stale := out_of_date()):
        if "--check" in sys.argv[1:]:
            sys.stderr.write(f"{path} is out of date: run python docs/generate.py\n")
        else:
            path.write_text(PAGES[path](), "utf-8")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
