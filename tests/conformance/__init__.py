"""CPython's own tests of threads, taken from an installed `test` package and run under weft."""
