"""`bisect` with all its arguments."""

import bisect
from bisect import bisect_left, insort

scores = [10, 20, 20, 20, 30, 40]
for value in (5, 10, 20, 25, 40, 50):
    print(value, bisect_left(scores, value), bisect.bisect_right(scores, value), bisect.bisect(scores, value))
print(bisect.bisect(scores, 20, 2), bisect.bisect_left(scores, 20, 2, 3), bisect.bisect(scores, 20, lo=0, hi=2))
insort(scores, 25)
bisect.insort_left(scores, 20)
bisect.insort_right(scores, 20.5)
print(scores)


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])
words = ["kiwi", "apple", "banana", "watermelon"]
print(bisect_left(words, 6, key=len), bisect.bisect_right(words, 6, key=len), bisect.bisect(words, 7, 1, 3, key=len))
bisect.insort(words, "cherry", key=len)
bisect.insort_left(words, "orange", key=len)
print(words)
print(bisect.bisect((1.5, 2.5), 2), bisect.bisect("abc", "b"), bisect.bisect(range(0, 100, 10), 35))
pairs = [(1, "a"), (2, "b"), (2, "d")]
print(bisect_left(pairs, (2, "c")), bisect.bisect([], 1))
try:
    bisect.bisect(scores, 3, -1)
except ValueError as error:
    print(error)
try:
    bisect.bisect_left([1, 2], 1, 0, 5)
    print(bisect.bisect_left([1, 2], 9, 0, 5))
except IndexError as error:
    print(error)
