"""Printing before anything has imported `sys`, in a program that redirects its output somewhere."""

import io
from contextlib import redirect_stdout


class Tag:
    depth = 0

    def __enter__(self):
        print("  " * Tag.depth + "<tag>")
        Tag.depth += 1
        return self

    def __exit__(self, *args):
        Tag.depth -= 1
        print("  " * Tag.depth + "</tag>")


with Tag(), Tag():
    print("inside")

captured = io.StringIO()
with redirect_stdout(captured):
    with Tag():
        print("captured")
print(repr(captured.getvalue()))
