"""`catch_warnings(record=True)`: the warnings are kept in a list; changed filters show again what was shown."""

import warnings


class OldApi(UserWarning):
    pass


def old(n):
    warnings.warn(f"old({n}) is deprecated", DeprecationWarning)
    return n * 2


def check(n):
    if n > 2:
        warnings.warn(OldApi("too large", n))


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(old(1), old(2))
    for n in range(5):
        check(n)
    print(len(caught))
for w in caught:
    print(w.category.__name__, w.message, issubclass(w.category, UserWarning), isinstance(w.message, OldApi), w.lineno)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for n in range(5):
        check(9)
    warnings.simplefilter("default")
    check(9)
    print(len(caught), [str(w.message) for w in caught])
    warnings.simplefilter("once")
    for n in range(5):
        check(7)
    check(7)
    print(len(caught))

with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        check(4)
    except OldApi as error:
        print("raised", error.args)
with warnings.catch_warnings(record=True) as outer:
    warnings.simplefilter("always")
    check(3)
    with warnings.catch_warnings(record=True) as inner:
        check(4)
        check(5)
    check(6)
print(len(outer), len(inner), "too large" in str(inner[0].message), inner[-1].message.args[1])
