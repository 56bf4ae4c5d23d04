"""Generic classes in brackets as values: `JobQueue = SimpleQueue[int]`, and `JobQueue()`."""

from __future__ import annotations
from queue import SimpleQueue, Queue, PriorityQueue
from collections import deque, OrderedDict, defaultdict
from typing import Generic, TypeVar, NamedTuple, List, Protocol
import queue

T = TypeVar("T")


class Result(NamedTuple):
    n: int
    ok: bool


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)

    def __getitem__(self, i: int) -> T:
        return self.items[i]


class Special(Stack[T]):
    pass


JobQueue = SimpleQueue[int]
ResultQueue = SimpleQueue[Result]
Texts = Queue[str | None]
Ring = deque[int]
Matrix = List[List[float]]
Ints = list[int]
Counts = defaultdict[str, int]
IntStack = Stack[int]
Tree = Stack["Stack[int]"]


def fill(jobs: JobQueue, results: ResultQueue) -> None:
    jobs.put(1)
    results.put(Result(2, True))


jobs, results = JobQueue(), ResultQueue()
fill(jobs, results)
print(jobs.get(), results.get())
print(Ring([1, 2]), Texts().qsize(), Ints("12"), Counts(int)["x"], OrderedDict[str, int]().items())
s = IntStack()
s.push(3)
print(s[0], Special[int]().items, Stack[dict[str, list[int]]]().items, Tree().items)
print(queue.Queue[int](3).maxsize, PriorityQueue[tuple[int, str]]().empty())
m: Matrix = [[1.0]]
print(m)
