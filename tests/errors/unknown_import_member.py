"""queue has no such name to import."""

from queue import Queue
from queue import PriorityHeap  # error: unknown-member

print(Queue().empty())
