"""Names of `test.support.import_helper` that only tests use that are not tried."""

import_module = None
import_fresh_module = None
