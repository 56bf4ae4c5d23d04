"""What a finally block does itself wins over what was going on."""


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def override():
    try:
        return "from try"
    finally:
        return "from finally"


def break_swallows():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return f"left at {i}"


def continue_swallows():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            if i == 1:
                raise KeyError(i)
        finally:
            continue
    return seen


def replaced():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")


print(swallow())
print(override())
print(break_swallows())
print(continue_swallows())
try:
    replaced()
except TypeError as e:
    print("TypeError", e)
except ValueError as e:
    print("ValueError", e)
