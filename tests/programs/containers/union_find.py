"""Union-find with path compression; Kruskal's minimum spanning tree."""


class DisjointSets:
    def __init__(self, count):
        self.parent = list(range(count))
        self.size = [1] * count
        self.sets = count

    def find(self, x):
        root = x
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[x] != root:
            self.parent[x], x = root, self.parent[x]
        return root

    def union(self, a, b):
        a = self.find(a)
        b = self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.sets -= 1
        return True


edges = [(0, 1, 7), (0, 3, 5), (1, 2, 8), (1, 3, 9), (1, 4, 7), (2, 4, 5), (3, 4, 15), (3, 5, 6)]
edges += [(4, 5, 8), (4, 6, 9), (5, 6, 11)]
sets = DisjointSets(7)
tree = []
for a, b, weight in sorted(edges, key=lambda edge: edge[2]):
    if sets.union(a, b):
        tree.append((a, b, weight))
print(tree)
print(sum([edge[2] for edge in tree]), sets.sets, sets.parent[sets.find(6)] == sets.find(0))
sets = DisjointSets(10)
for i in range(0, 8, 2):
    sets.union(i, i + 2)
print(sets.sets, [sets.find(i) == sets.find(0) for i in range(10)])
print(sorted(sets.size)[-1])
