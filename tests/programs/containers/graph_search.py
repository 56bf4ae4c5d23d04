"""Breadth-first and depth-first search on a dict of lists; topological order; components."""

graph = {
    "a": ["b", "c"],
    "b": ["d"],
    "c": ["d", "e"],
    "d": ["f"],
    "e": ["f"],
    "f": [],
    "g": ["h"],
    "h": [],
}


def bfs(start):
    distance = {start: 0}
    queue = [start]
    while queue:
        node = queue.pop(0)
        for neighbour in graph[node]:
            if neighbour not in distance:
                distance[neighbour] = distance[node] + 1
                queue.append(neighbour)
    return distance


def dfs(node, visited):
    if node in visited:
        return visited
    visited.append(node)
    for neighbour in graph[node]:
        dfs(neighbour, visited)
    return visited


def path(start, goal):
    stack = [(start, [start])]
    while stack:
        node, route = stack.pop()
        if node == goal:
            return route
        for neighbour in graph[node]:
            if neighbour not in route:
                stack.append((neighbour, route + [neighbour]))
    return None


def topological():
    incoming = {}
    for node in graph:
        incoming[node] = 0
    for node in graph:
        for neighbour in graph[node]:
            incoming[neighbour] += 1
    ready = [node for node in graph if incoming[node] == 0]
    order = []
    while ready:
        node = ready.pop(0)
        order.append(node)
        for neighbour in graph[node]:
            incoming[neighbour] -= 1
            if incoming[neighbour] == 0:
                ready.append(neighbour)
    return order


print(bfs("a"))
print(bfs("g"))
print(dfs("a", []))
print(path("a", "f"), path("a", "h"), path("g", "g"))
print(topological())
