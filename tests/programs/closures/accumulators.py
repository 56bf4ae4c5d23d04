"""Closures over lists and dicts need no nonlocal; over numbers they do."""


def running_average():
    values = []

    def add(value):
        values.append(value)
        return sum(values) / len(values)

    return add


average = running_average()
print([average(v) for v in [10, 20, 60, 0]])


def logger(prefix):
    lines = {}

    def log(level, text):
        if level not in lines:
            lines[level] = []
        lines[level].append(prefix + text)
        return len(lines[level])

    def dump():
        for level in sorted(lines):
            print(level, lines[level])

    return log, dump


log, dump = logger("> ")
log("info", "start")
log("error", "bad")
print(log("info", "end"))
dump()


def throttle(limit):
    used = 0
    refused = 0

    def attempt(cost):
        nonlocal used, refused
        if used + cost > limit:
            refused += 1
            return f"refused ({refused})"
        used += cost
        return f"{used}/{limit}"

    return attempt


attempt = throttle(10)
print([attempt(c) for c in [3, 4, 5, 3, 1, 0]])
