"""`heapq` on numbers, tuples, text and objects, and the layout of the heap itself."""

import heapq
from heapq import heapify, heappop, heappush


class Task:
    def __init__(self, priority, name):
        self.priority = priority
        self.name = name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}:{self.priority}"


heap = []
for value in [5, 3, 8, 1, 9, 2, 7, 3, 0, 6]:
    heappush(heap, value)
print(heap)
print([heappop(heap) for _ in range(len(heap))], heap)

numbers = [9, 4, 7, 1, 8, 2, 6.5, 3, 0.5]
heapify(numbers)
print(numbers)
print(heapq.heapreplace(numbers, 10), heapq.heappushpop(numbers, 0), heapq.heappushpop(numbers, 5), numbers)
print(heapq.heappushpop([], 3))

queue = []
for pair in [(3, "c"), (1, "z"), (1, "a"), (2, "b")]:
    heapq.heappush(queue, pair)
while queue:
    print(heapq.heappop(queue), end=" ")
print()

tasks = [Task(3, "x"), Task(1, "y"), Task(2, "z"), Task(1, "w")]
heapify(tasks)
heappush(tasks, Task(0, "first"))
print(tasks, [heappop(tasks) for _ in range(5)])

words = ["pear", "fig", "apple", "kiwi", "date"]
print(heapq.nsmallest(2, words), heapq.nlargest(2, words), heapq.nsmallest(2, words, key=len))
print(heapq.nlargest(3, words, key=len), heapq.nlargest(1, [4, 9, 2]), heapq.nsmallest(10, [2, 1]))
print(heapq.nsmallest(0, words), heapq.nlargest(-1, words), heapq.nsmallest(1, []))
print(heapq.nsmallest(2, {"b": 1, "a": 2, "c": 0}), heapq.nlargest(2, range(10)))
prices = {"apple": 3, "fig": 9, "kiwi": 5}
print(heapq.nlargest(2, prices, key=lambda name: prices[name]), heapq.nsmallest(1, prices.items()))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 8])), list(heapq.merge()), list(heapq.merge([], [1])))
print(list(heapq.merge(["b", "ccc"], ["aa", "dddd"], key=len)), list(heapq.merge([5, 1], [4, 2], reverse=True)))
for item in heapq.merge((1, 3), range(5)):
    print(item, end=" ")
print()

big = [(i * 7919) % 1009 for i in range(3000)]
heapify(big)
print(big[:10], sum([big[i] > big[2 * i + 1] for i in range(1499)]))
drained = [heappop(big) for _ in range(3000)]
print(drained == sorted(drained), drained[:5], drained[-5:])


class Stubborn:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 13:
            raise ValueError("unlucky")
        return self.n < other.n


odd = [Stubborn(n) for n in (1, 2, 3)]
try:
    heappush(odd, Stubborn(13))
except ValueError as error:
    print(error, [s.n for s in odd])
for function in (heappop, heapify):
    try:
        print(function([]))
    except IndexError as error:
        print(error)
try:
    heapq.heapreplace([], 1)
except IndexError as error:
    print(error)
