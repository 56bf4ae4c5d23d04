"""An exception crosses several frames; every finally on the way runs once, inside out."""

trace = []


def level(n):
    trace.append(f"enter {n}")
    try:
        if n == 0:
            raise RuntimeError("bottom")
        level(n - 1)
        trace.append(f"not reached {n}")
    except ValueError:
        trace.append("wrong handler")
    finally:
        trace.append(f"finally {n}")
    trace.append(f"after {n}")


def catcher():
    try:
        level(3)
    except RuntimeError as e:
        trace.append(f"caught {e}")
    else:
        trace.append("else?")
    finally:
        trace.append("last")


catcher()
for line in trace:
    print(line)


def loops():
    result = []
    for i in range(3):
        for j in range(3):
            try:
                if j == 1:
                    continue
                if i == 1:
                    break
                result.append((i, j))
            finally:
                result.append("f")
    return result


print(loops())
