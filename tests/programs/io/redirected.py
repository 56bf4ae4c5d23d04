"""`print` goes where `sys.stdout` says."""

import contextlib
import io
import sys
import threading


class Upper:
    def __init__(self, stream):
        self.stream = stream
        self.count = 0

    def write(self, text):
        self.count += 1
        return self.stream.write(text.upper())

    def flush(self):
        self.stream.flush()


def report(n):
    print("report", n)
    print("to stderr", n, file=sys.stderr)


old = sys.stdout
sys.stdout = buffer = io.StringIO()
report(1)
sys.stdout.write("written\n")
sys.stdout = old
print(repr(buffer.getvalue()))

held = io.StringIO()
with contextlib.redirect_stdout(held):
    report(2)
    inner = io.StringIO()
    with contextlib.redirect_stdout(inner):
        print("inner")
    print("outer again", end="!")
print([held.getvalue(), inner.getvalue()])

errors = io.StringIO()
with contextlib.redirect_stderr(errors):
    report(3)
print(repr(errors.getvalue()))

try:
    with contextlib.redirect_stdout(held):
        print("before the error")
        raise ValueError("out of the block")
except ValueError as error:
    print("caught", error, held.getvalue().count("\n"))

loud = Upper(sys.stdout)
sys.stdout = loud
print("quiet words", 1, sep="-")
thread = threading.Thread(target=report, args=(4,))
thread.start()
thread.join()
sys.stdout = sys.__stdout__
print("back", loud.count > 0)
print("flushed", flush=True)
