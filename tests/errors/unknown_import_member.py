"""queue has no such name to import."""

from queue import (
    Queue,
)

print(Queue().empty())
