"""A singly linked list: None at the end, insertion, deletion, reversal."""


class Node:
    def __init__(self, value, following=None):
        self.value = value
        self.following = following


class LinkedList:
    def __init__(self):
        self.head = None
        self.length = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.length += 1

    def append(self, value):
        new = Node(value)
        self.length += 1
        if self.head is None:
            self.head = new
            return
        node = self.head
        while node.following is not None:
            node = node.following
        node.following = new

    def remove(self, value):
        before = None
        node = self.head
        while node is not None and node.value != value:
            before = node
            node = node.following
        if node is None:
            return False
        if before is None:
            self.head = node.following
        else:
            before.following = node.following
        self.length -= 1
        return True

    def reverse(self):
        previous = None
        node = self.head
        while node:
            following = node.following
            node.following = previous
            previous = node
            node = following
        self.head = previous

    def values(self):
        result = []
        node = self.head
        while node is not None:
            result.append(node.value)
            node = node.following
        return result


items = LinkedList()
print(items.values(), items.length, items.remove(3))
for n in [3, 1, 2]:
    items.append(n)
items.push(0)
print(items.values(), items.length)
items.reverse()
print(items.values())
print(items.remove(0), items.remove(2), items.remove(9), items.values())
items.reverse()
items.append(5)
print(items.values(), items.length)
print(items.head.value, items.head.following.value, items.head.following.following.following)
