"""One positional argument too many, for a method."""


class Counter:
    def __init__(self):
        self.value = 0

    def add(self, amount):
        self.value += amount


counter = Counter()
counter.add(1)
counter.add(1, 2)  # error: call-arguments
print(counter.value)
