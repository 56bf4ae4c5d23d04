data = [3, 8, 1]
if any((w := d) > 7 for d in data):
    print("first", w)
def f(xs):
    if any((hit := x) % 5 == 0 for x in xs):
        return hit
    return None
print(f([1, 2, 10, 11]), f([15]))
def g(rows):
    total = 0
    found = all(any((last := v) == 0 for v in row) for row in rows)
    return found, last
print(g([[1, 0], [0, 2], [3, 0, 5]]))
def h(text):
    return sum((n := len(word)) for word in text.split()), n
print(h("a bb ccc"))
print([y := 1, y ** 2], [last := x for x in data], last)
def later():
    return w
print(later())
while chunk := data[:2]:
    data = data[2:]
    print(chunk)
