"""Attributes, calls, items and iteration on a value that may be None."""


class Node:
    def __init__(self, value, after=None):
        self.value = value
        self.after = after

    def get(self):
        return self.value


def find(node, value):
    while node is not None:
        if node.value == value:
            return node
        node = node.after


chain = Node(1, Node(2, Node(3)))
print(find(chain, 2).get(), find(chain, 3).after)
for wanted in [3, 4]:
    try:
        print(find(chain, wanted).value)
    except AttributeError as e:
        print("AttributeError:", e)
    try:
        print(find(chain, wanted).get())
    except AttributeError as e:
        print("AttributeError:", e)
    try:
        find(chain, wanted).value = 30
        print("stored")
    except AttributeError:
        print("AttributeError")


def maybe_list(flag):
    if flag:
        return [1, 2, 3]
    return None


for flag in [True, False]:
    try:
        print(maybe_list(flag)[1])
    except TypeError as e:
        print("TypeError:", e)
    try:
        print(len(maybe_list(flag)))
    except TypeError as e:
        print("TypeError:", e)
    try:
        for x in maybe_list(flag):
            print(x, end=" ")
        print()
    except TypeError as e:
        print("TypeError:", e)
    try:
        maybe_list(flag).append(4)
        print("appended")
    except AttributeError as e:
        print("AttributeError:", e)


def maybe_number(flag):
    return 5 if flag else None


for flag in [True, False]:
    try:
        print(maybe_number(flag) + 1)
    except TypeError as e:
        print("TypeError:", e)
    try:
        print(maybe_number(flag) < 10)
    except TypeError as e:
        print("TypeError:", e)
