"""`graphlib`: nodes in an order in which each comes after those that it depends on.

A node is ready when the last of its predecessors is done, which a count tells (Kahn's algorithm). A cycle is
found by following edges in depth first order until one leads back into the path.
"""

from __future__ import annotations

from typing import Generic, TypeVar

N = TypeVar("N")

OUT = -1  # in place of a node's count of predecessors: given out, not done yet
DONE = -2


class CycleError(ValueError):
    """Nodes depend on each other; `args[1]` is the cycle, its first node repeated at the end."""


class _Entry(Generic[N]):
    node: N
    waits_for: int
    successors: list[N]

    def __init__(self, node: N) -> None:
        self.node = node
        self.waits_for = 0
        self.successors = []


class TopologicalSorter(Generic[N]):
    """A graph of nodes and their predecessors."""

    _entries: dict[N, _Entry[N]]
    _ready: list[N]
    _is_prepared: bool
    _given: int
    _finished: int

    def __init__(self, graph=None) -> None:
        self._entries = {}
        self._ready = []
        self._is_prepared = False
        self._given = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _entry(self, node: N):
        found = self._entries.get(node)
        if found is None:
            found = self._entries[node] = _Entry(node)
        return found

    def add(self, node: N, *predecessors) -> None:
        if self._is_prepared:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._entry(node)
        entry.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._entry(predecessor).successors.append(node)

    def prepare(self) -> None:
        if self._is_prepared:
            raise ValueError("cannot prepare() more than once")
        self._is_prepared = True
        for entry in self._entries.values():
            if entry.waits_for == 0:
                self._ready.append(entry.node)
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if not self._is_prepared:
            raise ValueError("prepare() must be called first")
        found = tuple(self._ready)
        for node in found:
            self._entries[node].waits_for = OUT
        self._ready.clear()
        self._given += len(found)
        return found

    def is_active(self) -> bool:
        if not self._is_prepared:
            raise ValueError("prepare() must be called first")
        return self._finished < self._given or len(self._ready) > 0

    def __bool__(self) -> bool:
        return self.is_active()

    def done(self, *nodes) -> None:
        if not self._is_prepared:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            entry = self._entries.get(node)
            if entry is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if entry.waits_for >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if entry.waits_for == DONE:
                raise ValueError(f"node {node!r} was already marked done")
            entry.waits_for = DONE
            for successor in entry.successors:
                after = self._entries[successor]
                after.waits_for -= 1
                if after.waits_for == 0:
                    self._ready.append(successor)
            self._finished += 1

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    def _find_cycle(self):
        path: list[N] = []
        places: dict[N, int] = {}  # of the nodes in the path
        followed: list[int] = []  # how many edges of each node in the path
        seen: dict[N, bool] = {}
        for first in self._entries:
            if first in seen:
                continue
            seen[first] = True
            places[first] = 0
            path.append(first)
            followed.append(0)
            while path:
                successors = self._entries[path[-1]].successors
                if followed[-1] == len(successors):
                    del places[path.pop()]
                    followed.pop()
                    continue
                node = successors[followed[-1]]
                followed[-1] += 1
                if node in places:
                    return [*path[places[node] :], node]
                if node not in seen:
                    seen[node] = True
                    places[node] = len(path)
                    path.append(node)
                    followed.append(0)
        return path
