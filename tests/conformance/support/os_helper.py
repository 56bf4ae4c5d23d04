"""Names of `test.support.os_helper` that only tests use that are not tried."""
