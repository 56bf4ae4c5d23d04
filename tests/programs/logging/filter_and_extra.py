"""What a filter sets on a record comes after what `extra` gave."""

import io
import logging


class Context(logging.Filter):
    def filter(self, record):
        record.ctx = "filtered"
        return True


out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(ctx)s %(other)s %(message)s"))
log = logging.getLogger("m")
log.propagate = False
log.addHandler(handler)
log.warning("a", extra={"ctx": "given", "other": 1})
handler.addFilter(Context())
log.warning("b", extra={"ctx": "given", "other": 2})
print(out.getvalue())
