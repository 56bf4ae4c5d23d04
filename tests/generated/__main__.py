"""Runs many generated programs: `python -m tests.generated --programs 20 --seed 1 --out FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generated.campaign import main  # the folder of tests must be on the path

if __name__ == "__main__":
    main()
