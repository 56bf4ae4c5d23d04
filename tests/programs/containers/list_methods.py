"""append, extend, insert, pop, remove, index, count, reverse, sort, copy, clear."""

a = [3, 1, 2]
a.append(5)
a.extend([7, 3])
a.insert(0, 9)
a.insert(100, 8)
a.insert(-1, 4)
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(3)
print(a, a.index(5), a.count(3), a.count(42))
a.reverse()
print(a)
a.sort()
print(a, a.sort())
a.sort(reverse=True)
b = a.copy()
b.clear()
print(a, b, a + [0], [0] * 3 + [1], 2 * ["x", "y"])
print(3 in a, 42 in a, 42 not in a, a == [7, 5, 3, 2, 1], a != [7])
a += [10, 11]
a *= 2
print(a, max(a), min(a), sum(a))
del a[0]
del a[-1]
print(a)
words = ["pear", "fig", "apple"]
words.sort(key=len)
print(words, sorted(words), sorted(words, key=len, reverse=True))
print(words.index("fig"), "fig" in words, "".join(words))
print(list("abc"), list(range(3)), list((1, 2)), [] + [])
print([], [[]], [1], [1.5, 2.0], ["it's", 'say "hi"'], [True, None], [(1,), ()])
