"""A trie of nested dicts, and one of objects."""


class Trie:
    def __init__(self):
        self.children = {}
        self.words = 0

    def insert(self, word):
        node = self
        for letter in word:
            if letter not in node.children:
                node.children[letter] = Trie()
            node = node.children[letter]
        node.words += 1

    def find(self, prefix):
        node = self
        for letter in prefix:
            if letter not in node.children:
                return None
            node = node.children[letter]
        return node

    def collect(self, prefix, result):
        if self.words > 0:
            result.append((prefix, self.words))
        for letter in sorted(self.children):
            self.children[letter].collect(prefix + letter, result)
        return result

    def size(self):
        return 1 + sum([child.size() for child in self.children.values()])


trie = Trie()
for word in "car card care cat dog do car".split():
    trie.insert(word)
print(trie.size())
print(trie.collect("", []))
for prefix in ["car", "do", "x", ""]:
    node = trie.find(prefix)
    if node is None:
        print(repr(prefix), "nothing")
    else:
        print(repr(prefix), len(node.collect(prefix, [])), node.words)
print(list(trie.children), list(trie.find("ca").children))
