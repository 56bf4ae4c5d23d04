"""Which nodes of a directed graph lie on a cycle: recursive functions, blocks of loops."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def on_cycles(after: Mapping[int, Sequence[int]]) -> set[int]:
    """The nodes that can be reached from themselves. `after` gives each node's successors, all of them keys.

    Tarjan's strongly connected components (SIAM Journal on Computing 1, 1972), without recursion.
    """
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    found: set[int] = set()
    for root in after:
        if root in index:
            continue
        work = [(root, 0)]
        while work:
            node, at = work.pop()
            if at == 0:
                index[node] = low[node] = len(index)
                stack.append(node)
                on_stack.add(node)
            descend = False
            for position in range(at, len(after[node])):
                successor = after[node][position]
                if successor not in index:
                    work += [(node, position + 1), (successor, 0)]
                    descend = True
                    break
                if successor in on_stack:
                    low[node] = min(low[node], index[successor])
            if descend:
                continue
            if work:
                parent = work[-1][0]
                low[parent] = min(low[parent], low[node])
            if low[node] == index[node]:
                component = [stack.pop()]
                while component[-1] != node:
                    component.append(stack.pop())
                on_stack.difference_update(component)
                if len(component) > 1 or node in after[node]:
                    found.update(component)
    return found
