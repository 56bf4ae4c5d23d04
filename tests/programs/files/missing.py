"""A file that is not there, and files used after close."""

try:
    open("no-such-file.txt")
    print("impossible")
except FileNotFoundError as e:
    print("FileNotFoundError:", e)
try:
    with open("no-such-folder/file.txt", "w") as f:
        f.write("x")
except OSError as e:
    print("OSError:", e)


def read_or(path, default):
    try:
        with open(path) as f:
            return f.read()
    except FileNotFoundError:
        return default


print(read_or("no-such-file.txt", "default"))
with open("there.txt", "w") as f:
    f.write("content")
print(read_or("there.txt", "default"))
print(f.closed)
try:
    f.write("more")
except ValueError as e:
    print("ValueError:", e)
f = open("there.txt")
print(f.closed)
f.close()
f.close()
print(f.closed)
try:
    f.read()
except ValueError as e:
    print("ValueError:", e)
try:
    with open("there.txt") as f:
        print(f.read(3))
        raise KeyError("in the block")
except KeyError as e:
    print("KeyError:", e, f.closed)
