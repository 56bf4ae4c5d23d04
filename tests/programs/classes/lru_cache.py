"""A least-recently-used cache: a dict and a doubly linked list."""


class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = {}
        self.head = Entry("", 0)
        self.tail = Entry("", 0)
        self.head.after = self.tail
        self.tail.before = self.head
        self.hits = 0
        self.misses = 0

    def unlink(self, entry):
        entry.before.after = entry.after
        entry.after.before = entry.before

    def to_front(self, entry):
        entry.before = self.head
        entry.after = self.head.after
        self.head.after.before = entry
        self.head.after = entry

    def get(self, key):
        if key not in self.entries:
            self.misses += 1
            return None
        self.hits += 1
        entry = self.entries[key]
        self.unlink(entry)
        self.to_front(entry)
        return entry.value

    def put(self, key, value):
        if key in self.entries:
            entry = self.entries[key]
            entry.value = value
            self.unlink(entry)
            self.to_front(entry)
            return
        if len(self.entries) == self.capacity:
            oldest = self.tail.before
            self.unlink(oldest)
            del self.entries[oldest.key]
        entry = Entry(key, value)
        self.entries[key] = entry
        self.to_front(entry)

    def keys(self):
        result = []
        entry = self.head.after
        while entry is not self.tail:
            result.append(entry.key)
            entry = entry.after
        return result


cache = LRUCache(3)
for key, value in [("a", 1), ("b", 2), ("c", 3)]:
    cache.put(key, value)
print(cache.keys(), cache.get("a"), cache.keys())
cache.put("d", 4)
print(cache.keys(), cache.get("b"), cache.get("c"))
cache.put("a", 10)
cache.put("e", 5)
print(cache.keys(), cache.get("a"), cache.get("d"))
print(cache.hits, cache.misses, len(cache.entries))
