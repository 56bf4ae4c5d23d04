"""The classic counter: a cell per call of the outer function."""


def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    return increment


a = make_counter()
b = make_counter(100)
print(a(), a(), b(), a(by=10), b(-1))
print(make_counter()(), make_counter(5)())


def make_pair():
    value = 0

    def get():
        return value

    def put(new):
        nonlocal value
        old = value
        value = new
        return old

    return get, put


get, put = make_pair()
print(get(), put(5), get(), put(7), get())
other_get, other_put = make_pair()
print(other_get(), get())


def tally(words):
    longest = ""
    seen = 0

    def look(word):
        nonlocal longest, seen
        seen += 1
        if len(word) > len(longest):
            longest = word

    for word in words:
        look(word)
    return longest, seen


print(tally(["a", "abc", "ab"]), tally([]))
