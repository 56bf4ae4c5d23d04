"""A binary search tree with recursive insertion and several traversals."""


class Tree:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None
        self.count = 1

    def insert(self, key):
        if key == self.key:
            self.count += 1
        elif key < self.key:
            if self.left is None:
                self.left = Tree(key)
            else:
                self.left.insert(key)
        else:
            if self.right is None:
                self.right = Tree(key)
            else:
                self.right.insert(key)


def height(tree):
    if tree is None:
        return 0
    return 1 + max(height(tree.left), height(tree.right))


def in_order(tree, visit):
    if tree is not None:
        in_order(tree.left, visit)
        visit(tree)
        in_order(tree.right, visit)


def find(tree, key):
    while tree is not None and tree.key != key:
        tree = tree.left if key < tree.key else tree.right
    return tree


def build(keys):
    root = None
    for key in keys:
        if root is None:
            root = Tree(key)
        else:
            root.insert(key)
    return root


root = build([50, 30, 70, 20, 40, 60, 80, 30, 65, 30])
keys = []
in_order(root, lambda node: keys.append((node.key, node.count)))
print(keys)
print(height(root), height(None), height(build([1, 2, 3, 4, 5])))
found = find(root, 65)
print(found.key, found.left is None, find(root, 66))

words = []


def collect(node):
    words.append(node.key)


in_order(build("the quick brown fox jumps over the lazy dog".split()), collect)
print(words)
