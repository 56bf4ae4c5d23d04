"""Run all benchmarks and write RESULTS/<machine>.md and .json.

python3 benchmarks/run_all.py --target all --machine NAME [--quick] [--out FOLDER]
"""

from __future__ import annotations

import hostcall
import idle_warps
import lock_handover
import mandelbrot
import spawn_join
import startup
from harness import main

# The short and important ones first: when the time is up, the rest is left out.
BENCHMARKS = [
    startup.measure,
    spawn_join.measure,
    mandelbrot.measure,
    lock_handover.measure,
    hostcall.measure,
    idle_warps.measure,
]

if __name__ == "__main__":
    main(BENCHMARKS, __doc__ or "")
