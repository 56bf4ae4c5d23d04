"""Thread subclasses that keep their result in a field."""

import threading


class Summer(threading.Thread):
    def __init__(self, low, high):
        threading.Thread.__init__(self)
        self.low = low
        self.high = high
        self.result = None
        self.both = None

    def run(self):
        total = 0
        for n in range(self.low, self.high):
            total += n
        self.result = total

    def value(self):
        self.join()
        return self.result


class SquareSummer(Summer):
    def __init__(self, low, high):
        super().__init__(low, high)
        self.name = f"squares-{low}"

    def run(self):
        super().run()
        total = 0
        for n in range(self.low, self.high):
            total += n * n
        self.both = (self.result, total)


plain = [Summer(i * 100, (i + 1) * 100) for i in range(4)]
print([s.result for s in plain])
for s in plain:
    s.start()
print([s.value() for s in plain])
print(sum([s.result for s in plain]))

both = SquareSummer(0, 10)
print(both.name, both.result)
both.start()
both.join()
print(both.value(), both.both)
print(both.is_alive(), isinstance(both, Summer), isinstance(both, threading.Thread))
