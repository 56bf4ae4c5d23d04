"""A binary heap written by hand, heap sort, and Dijkstra on top of it."""


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i > 0 and items[i] < items[(i - 1) // 2]:
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        top = items[0]
        last = items.pop()
        if items:
            items[0] = last
            i = 0
            while True:
                smallest = i
                for child in (2 * i + 1, 2 * i + 2):
                    if child < len(items) and items[child] < items[smallest]:
                        smallest = child
                if smallest == i:
                    break
                items[i], items[smallest] = items[smallest], items[i]
                i = smallest
        return top


def heap_sort(values):
    heap = Heap()
    for v in values:
        heap.push(v)
    return [heap.pop() for _ in values]


print(heap_sort([5, 3, 8, 1, 9, 2, 7, 3, 0, -4]))
print(heap_sort(["pear", "fig", "apple"]))
print(heap_sort([]), heap_sort([1.5]))

roads = {
    "A": [("B", 4), ("C", 2)],
    "B": [("C", 5), ("D", 10)],
    "C": [("E", 3)],
    "D": [("F", 11)],
    "E": [("D", 4)],
    "F": [],
}


def dijkstra(start):
    best = {start: 0}
    before = {}
    heap = Heap()
    heap.push((0, start))
    while heap.items:
        distance, node = heap.pop()
        if distance > best[node]:
            continue
        for neighbour, length in roads[node]:
            new = distance + length
            if neighbour not in best or new < best[neighbour]:
                best[neighbour] = new
                before[neighbour] = node
                heap.push((new, neighbour))
    return best, before


best, before = dijkstra("A")
print(best)
route = ["F"]
while route[-1] in before:
    route.append(before[route[-1]])
print(" <- ".join(route))
