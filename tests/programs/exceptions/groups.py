# raises: ExceptionGroup
"""Exception groups: their parts, and the traceback of an uncaught one."""


def f(kind):
    raise kind("in f")

errors = []
for kind in (ValueError, TypeError, KeyError):
    try:
        f(kind)
    except Exception as e:
        errors.append(e)
group = ExceptionGroup("several", errors)
print(group, repr(group), len(group.exceptions), group.message)
print(isinstance(group, Exception), isinstance(group, BaseExceptionGroup))
yes, no = group.split(ValueError)
print(repr(yes), repr(no))
print(repr(group.subgroup((ValueError, KeyError))), group.subgroup(OSError))
print(repr(group.subgroup(lambda e: "in f" in str(e) and isinstance(e, TypeError))))
nested = ExceptionGroup("outer", [OSError("disk"), ExceptionGroup("inner", [ValueError("a"), TypeError("b")])])
print(nested, [str(e) for e in nested.exceptions])
a, b = nested.split(TypeError)
print(repr(a), "|", repr(b))
try:
    ExceptionGroup("x", [])
except ValueError as e:
    print(e)
try:
    raise nested
except ExceptionGroup as g:
    for e in g.exceptions:
        print(type(e).__name__, e)
raise group from RuntimeError("cause")
