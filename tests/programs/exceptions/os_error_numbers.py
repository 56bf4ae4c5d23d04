"""OSError with a number is of the class that belongs to it."""

import errno


class Mine(OSError):
    pass


def fail(number):
    raise OSError(number, f"number {number}", "file.txt")


try:
    raise OSError(2, "No such file or directory", "a.txt")
except FileNotFoundError as error:
    print(type(error).__name__, error, error.errno, error.strerror, error.filename)
try:
    raise IOError(errno.EEXIST, "there")
except FileExistsError as error:
    print(repr(error), error)
for number in (*range(1, 33), *range(100, 116), errno.EACCES, 9999):
    try:
        fail(number)
    except ConnectionError as error:
        print("connection", type(error).__name__, error)
    except OSError as error:
        print(type(error).__name__, error.errno, error.filename)
made = OSError(errno.EPIPE, "pipe")
print(repr(made), isinstance(made, BrokenPipeError), isinstance(made, ConnectionError), made.errno)
print(repr(OSError(2)), repr(OSError("text")), repr(OSError()), repr(OSError("2", "x")), repr(OSError(28, "full")))
print(repr(Mine(2, "mine")), isinstance(Mine(2, "mine"), FileNotFoundError), Mine(2, "mine").errno)
print(repr(FileNotFoundError(17, "own")), errno.errorcode[errno.ENOENT], errno.ENOSPC, errno.EWOULDBLOCK)
errors = [OSError(number, "listed") for number in (2, 13, 5)]
print(errors, [type(error).__name__ for error in errors])
