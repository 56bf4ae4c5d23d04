#!/bin/bash
# Everything that needs a GPU, in one go, for a machine at hand for minutes only.
# Usage: tests/device/run_on_gpu.sh [probe] [examples] [programs] [memcheck] [tests]
set -u
cd "$(dirname "$0")/../.."
export PYTHONPATH="$PWD/src${PYTHONPATH:+:$PYTHONPATH}" PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
weft() { timeout -s KILL "${LIMIT:-60}" python3 -m weft "$@"; }

for part in "${@:-examples}"; do
  echo "=== $part"
  case $part in
    probe)
      nvidia-smi --query-gpu=name,driver_version,memory.used --format=csv,noheader
      time python3 -c 'import cuda.core, cuda.bindings, llvmlite; print(cuda.core.__version__, cuda.bindings.__version__, llvmlite.__version__)'
      timeout -s KILL 120 python3 tests/device/probe_machine.py ;;
    leaving) timeout -s KILL 100 python3 tests/device/probe_leaving.py ;;
    imports) for module in cuda.core cuda.bindings.driver weft.cli click; do time python3 -c "import $module"; done ;;
    first)
      export WEFT_DEBUG=1
      for round in 1 2 3; do time weft run --target cuda examples/two_threads.py; done
      unset WEFT_DEBUG ;;
    examples) timeout -s KILL 280 python3 tests/device/compare_programs.py --timeout 40 $(ls examples/*.py | grep -v deadlock) ;;
    programs) WEFT_HEAP_MB=6000 timeout -s KILL 560 python3 tests/device/compare_programs.py --jobs 7 --timeout 60 tests/programs/*/*.py tests/programs/*/*/main.py ;;
    tests) timeout -s KILL 300 python3 -m pytest -q -p no:cacheprovider -p no:benchmark -n 4 tests/device/test_on_gpu.py tests/device/test_target.py ;;
    memcheck)
      for program in ${MEMCHECK:-tests/programs/classes/made_in_functions.py tests/programs/containers/raced_*.py}; do
        echo "--- $program"
        WEFT_HEAP_MB=2000 timeout -s KILL 100 compute-sanitizer --tool memcheck --report-api-errors no --print-limit 5 \
          python3 -m weft run --target cuda "$program" 2>&1 | grep -A6 '^=========' | head -20
      done ;;
    *) echo "unknown part: $part" ;;
  esac
done
