"""Names of `test.support.script_helper` that only tests use that are not tried."""

assert_python_ok = None
assert_python_failure = None
