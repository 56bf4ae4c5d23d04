"""A subclass of `threading.local` whose `__init__` calls that of its base, at its start and late."""

import threading


class First(threading.local):
    def __init__(self, value):
        super().__init__()
        print("first for", threading.current_thread().name)
        self.value = value


class Late(threading.local):
    def __init__(self, items):
        self.items = list(items)
        threading.local.__init__(self)
        self.count = len(self.items)


first = First(1000)
late = Late(items="ab")


def work(number):
    before = first.value
    first.value = number
    late.items.append(str(number))
    print(before, first.value, late.items, late.count)


for number in range(3):
    thread = threading.Thread(target=work, args=(number,), name=f"W{number}")
    thread.start()
    thread.join()
work(7)
print(first.value, late.items)
