def describe(value):
    if value is None:
        return "nothing"
    if isinstance(value, int):
        return value + 1
    return value


for value in (1, "two", None):
    print(describe(value))
