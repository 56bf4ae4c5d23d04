"""io.StringIO: a text file in memory."""

import io
import threading

out = io.StringIO()
print("hello", 42, file=out)
print(out.write("wörld\n"), out.tell())
print("a", "b", sep="-", end="!", file=out)
print(repr(out.getvalue()))

lines = io.StringIO("one\ntwo\nthree")
print(repr(lines.readline()), repr(lines.read(2)), repr(lines.read()), repr(lines.read()))
lines.seek(0)
for line in lines:
    print(repr(line))
lines.seek(0)
print(lines.readlines(), lines.readline() == "")
lines.seek(4)
print(lines.readline(2), lines.tell(), [line.rstrip() for line in lines])

edit = io.StringIO("abcdef")
edit.write("XY")
print(edit.getvalue(), edit.tell())
edit.seek(0, 2)
edit.write("!")
print(edit.getvalue())
edit.seek(10)
edit.write("é")
print(repr(edit.getvalue()))
print(edit.truncate(3), repr(edit.getvalue()), edit.tell())
edit.seek(0)
edit.truncate()
edit.writelines(["p\n", "q\n"])
print(repr(edit.getvalue()))

with io.StringIO() as scoped:
    scoped.write("inside")
    print(scoped.getvalue(), scoped.closed, scoped.readable(), scoped.seekable())
print(scoped.closed)
for action in (scoped.getvalue, scoped.read, scoped.readline):
    try:
        action()
    except ValueError as error:
        print(error)
for where, whence in ((-1, 0), (3, 1), (0, 7)):
    try:
        edit.seek(where, whence)
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
try:
    edit.write(5)
except TypeError as error:
    print(error)

shared = io.StringIO()


def work(name):
    for i in range(50):
        shared.write(f"{name}{i}\n")


threads = [threading.Thread(target=work, args=(c,)) for c in "abcd"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(shared.getvalue()), sorted(shared.getvalue().split())[:4])

data = io.BytesIO(b"line 1\nline 2\n")
print(data.readline(), data.read(3), data.tell(), data.read(), data.getvalue())
data.write(b"more")
data.seek(-2, 2)
print(data.read(), data.seek(0), list(data))
