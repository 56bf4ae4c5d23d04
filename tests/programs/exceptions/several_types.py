"""One handler for several types, order of handlers, base classes as handlers."""


def fail(n):
    if n == 0:
        return int("x")
    if n == 1:
        return {}["k"]
    if n == 2:
        return [][n]
    if n == 3:
        return 1 // (n - 3)
    if n == 4:
        raise RuntimeError("four")
    if n == 5:
        raise NotImplementedError("five")
    if n == 6:
        raise OSError("six")
    return n


for n in range(8):
    try:
        print("value", fail(n))
    except (ValueError, KeyError) as e:
        print(n, "value or key", e)
    except LookupError as e:
        print(n, "lookup", e)
    except ArithmeticError as e:
        print(n, "arithmetic", e)
    except NotImplementedError:
        print(n, "not implemented")
    except RuntimeError:
        print(n, "runtime")
    except Exception as e:
        print(n, "something else", e)

caught = []
for n in range(8):
    try:
        fail(n)
    except (IndexError, ZeroDivisionError):
        caught.append(n)
    except:
        caught.append(-n)
print(caught)
