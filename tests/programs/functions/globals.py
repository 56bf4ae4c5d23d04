"""global, reading globals before and after changes, shadowing of globals and builtins."""

counter = 0
names = []
limit = 3


def increment():
    global counter
    counter += 1
    return counter


def append(name):
    names.append(name)


def shadow():
    counter = 100
    counter += 1
    return counter


def parameter(limit):
    limit += 1
    return limit


def create():
    global created
    created = "made in a function"


def several():
    global counter, limit
    counter, limit = limit, counter


print(increment(), increment(), counter)
append("a")
append("b")
print(names, shadow(), counter, parameter(10), limit)
create()
print(created)
several()
print(counter, limit)


def reads_late():
    return later * 2


later = 21
print(reads_late())
later = "ab"
print(reads_late())


def uses_builtin_name(list, max):
    sum = list + max
    return sum


print(uses_builtin_name(1, 2), max([1, 5]), sum([1, 2]))


def len_of(x):
    return len(x) + 1000


print(len_of("abc"))
if counter == 3:
    message = "three"
else:
    message = "other"
print(message)


def redefined():
    return 1


first = redefined


def redefined():
    return 2


print(first(), redefined())
