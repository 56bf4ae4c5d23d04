"""The dining philosophers: five of them, five forks, and nobody starves.

A philosopher needs the two forks beside her plate. If each took her left fork first, all five
could sit there for ever with one fork in hand. Instead the forks are numbered, and everybody takes
the lower number first: then somebody can always eat.
"""

import threading
import time

PHILOSOPHERS = ["Ada", "Barbara", "Frances", "Grace", "Hypatia"]
MEALS = 3


class Fork:
    def __init__(self, number):
        self.number = number
        self.lock = threading.Lock()
        self.used = 0


class Philosopher(threading.Thread):
    def __init__(self, name, left, right):
        super().__init__(name=name)
        self.first = left if left.number < right.number else right
        self.second = right if left.number < right.number else left
        self.meals = 0

    def run(self):
        for _ in range(MEALS):
            self.think()
            with self.first.lock:
                with self.second.lock:
                    self.eat()

    def think(self):
        time.sleep(0.001)

    def eat(self):
        # Both forks are ours, so nobody else touches their counters now.
        self.first.used += 1
        self.second.used += 1
        self.meals += 1


def main():
    count = len(PHILOSOPHERS)
    forks = [Fork(number) for number in range(count)]
    table = []
    for seat, name in enumerate(PHILOSOPHERS):
        table.append(Philosopher(name, forks[seat], forks[(seat + 1) % count]))

    for philosopher in table:
        philosopher.start()
    for philosopher in table:
        philosopher.join()

    for philosopher in table:
        order = f"fork {philosopher.first.number} before fork {philosopher.second.number}"
        print(f"{philosopher.name:<8} ate {philosopher.meals} times, taking {order}")
    for fork in forks:
        print(f"fork {fork.number} was used {fork.used} times")


if __name__ == "__main__":
    main()
