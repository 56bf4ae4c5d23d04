"""Bare raise, raise of a kept exception, exceptions in handlers."""


def parse(text):
    try:
        return int(text)
    except ValueError:
        print("cannot read", repr(text))
        raise


def total(texts):
    result = 0
    for text in texts:
        try:
            result += parse(text)
        except ValueError as e:
            print("skipped:", e)
    return result


print(total(["1", "x", "20", ""]))


def keep_first_error(actions):
    first = None
    for n in actions:
        try:
            print(10 // n)
        except ZeroDivisionError as e:
            if first is None:
                first = e
    if first is not None:
        raise first


try:
    keep_first_error([5, 0, 2, 0])
except ZeroDivisionError as e:
    print("kept:", e)


def translate(key):
    table = {"a": 1}
    try:
        return table[key]
    except KeyError:
        raise LookupError("no " + key)


for key in ["a", "b"]:
    try:
        print(translate(key))
    except LookupError as e:
        print("LookupError:", e)

try:
    try:
        raise ValueError("one")
    except ValueError as e:
        try:
            raise TypeError("two")
        except TypeError as e2:
            print("inner:", e2)
        print("outer still:", e)
        raise
except ValueError as e:
    print("again:", e)
