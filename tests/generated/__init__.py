"""Small random programs, each run under python3 and under weft: see tests/README.md."""
