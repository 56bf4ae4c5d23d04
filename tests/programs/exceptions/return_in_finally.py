"""return, break and continue in finally; values computed before finally runs."""

log = []


def note(x):
    log.append(x)
    return x


def try_and_finally():
    try:
        return note("try")
    finally:
        note("finally")


def finally_changes_local():
    x = 1
    try:
        return x
    finally:
        x = 2


def finally_changes_list():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def nested_returns():
    try:
        try:
            return note("inner")
        finally:
            note("inner finally")
    finally:
        note("outer finally")


def loop_with_finally():
    count = 0
    while True:
        try:
            count += 1
            if count < 3:
                continue
            return f"returned {count}"
        finally:
            note(f"round {count}")


def break_leaves():
    for i in range(10):
        try:
            if i == 2:
                break
        finally:
            note(f"f{i}")
    else:
        note("never")
    return i


print(try_and_finally())
print(finally_changes_local(), finally_changes_list())
print(nested_returns())
print(loop_with_finally())
print(break_leaves())
print(log)
