# raises: KeyError
"""Notes of exceptions: listed, and shown by tracebacks."""

import traceback


class Custom(Exception):
    def __init__(self, code):
        self.code = code


try:
    try:
        raise ValueError("bad")
    except ValueError as error:
        error.add_note("while reading line 3")
        error.add_note("of two\nlines")
        raise
except ValueError as error:
    print(error.__notes__, error)
    print(traceback.format_exc())

error = Custom(3)
print(hasattr(error, "__notes__"))
error.add_note("custom")
print(error.__notes__)
try:
    error.add_note(3)
except TypeError as wrong:
    print(wrong)

parts = []
for kind in (TypeError, OSError):
    part = kind("part")
    part.add_note(f"of {kind.__name__}")
    parts.append(part)
group = ExceptionGroup("both", parts)
group.add_note("together")
try:
    raise group
except ExceptionGroup as caught:
    print(traceback.format_exc())
print(getattr(error, "__notes__", None), getattr(ValueError(), "__notes__", "none"))
last = KeyError("key")
last.add_note("the last")
raise last
