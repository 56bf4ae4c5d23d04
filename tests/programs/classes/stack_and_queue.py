"""A stack, a queue of two stacks, and a balanced-bracket checker."""


class EmptyError(Exception):
    pass


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        if not self.items:
            raise EmptyError("pop from empty stack")
        return self.items.pop()

    def peek(self):
        return self.items[-1]

    def size(self):
        return len(self.items)


class TwoStackQueue:
    def __init__(self):
        self.inbox = Stack()
        self.outbox = Stack()

    def put(self, item):
        self.inbox.push(item)

    def get(self):
        if self.outbox.size() == 0:
            while self.inbox.size() > 0:
                self.outbox.push(self.inbox.pop())
        return self.outbox.pop()


def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    stack = Stack()
    for c in text:
        if c in "([{":
            stack.push(c)
        elif c in pairs:
            if stack.size() == 0 or stack.pop() != pairs[c]:
                return False
    return stack.size() == 0


for text in ["", "()", "([]{})", "(]", "((", "a(b[c]d)e", "}"]:
    print(repr(text), balanced(text))
q = TwoStackQueue()
for i in range(4):
    q.put(i)
print(q.get(), q.get())
q.put(4)
print(q.get(), q.get(), q.get())
try:
    q.get()
except EmptyError as e:
    print("EmptyError:", e)
words = Stack()
words.push("one")
words.push("two")
print(words.peek(), words.pop(), words.size())
