"""`except*`: parts of groups, naked exceptions, what clauses raise."""


def f(kinds):
    errors = []
    for k in kinds:
        try:
            raise k(k.__name__.lower())
        except Exception as e:
            errors.append(e)
    raise ExceptionGroup("many", errors)

def show(g):
    if isinstance(g, BaseExceptionGroup):
        return f"{type(g).__name__}({g.message!r}, {[show(e) for e in g.exceptions]})"
    return repr(g)

def run(kinds):
    try:
        f(kinds)
    except* ValueError as e:
        print("value", show(e))
    except* (TypeError, KeyError) as e:
        print("type or key", show(e))
    else:
        print("no error")
    finally:
        print("finally")

run([ValueError, TypeError, KeyError, ValueError])
run([ValueError])
try:
    run([ValueError, OSError, ZeroDivisionError])
except ExceptionGroup as g:
    print("left", show(g))

try:
    raise ValueError("naked")
except* ValueError as e:
    print(show(e))

try:
    try:
        raise OSError("naked")
    except* ValueError as e:
        print("never")
except OSError as e:
    print("passed", repr(e))

try:
    pass
except* ValueError:
    print("never")
else:
    print("else")

try:
    try:
        f([ValueError, TypeError])
    except* ValueError as e:
        raise RuntimeError("in handler")
except ExceptionGroup as g:
    print(show(g))

try:
    try:
        f([ValueError, TypeError, ValueError])
    except* ValueError as e:
        raise
except ExceptionGroup as g:
    print(show(g))

def g():
    for i in range(3):
        try:
            f([ValueError, TypeError])
        except* TypeError:
            pass
        except* ValueError as e:
            n = len(e.exceptions)
    return n
print(g())
