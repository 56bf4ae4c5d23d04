"""Every operation of lists against every other, from more threads than processors; nothing foreign may turn up."""

import random
import threading

THREADS = 12
ROUNDS = 400
SPAN = 1000


class Item:
    def __init__(self, number):
        self.number = number
        self.check = number * 7 + 3

    def __lt__(self, other):
        return self.number < other.number

    def __eq__(self, other):
        return isinstance(other, Item) and self.number == other.number


shared = [Item(i) for i in range(50)]
texts = [str(i) * 3 for i in range(50)]
numbers = list(range(50))
unexpected = []


def check(item):
    if item.check != item.number * 7 + 3 or not 0 <= item.number < SPAN:
        raise SystemError(f"torn item {item.number} {item.check}")


def check_text(text):
    third = len(text) // 3
    if text != text[:third] * 3:
        raise SystemError(f"torn text {text!r}")


def act(choice, rng):
    n = rng.randrange(SPAN)
    at = rng.randrange(-60, 60)
    if choice == 0:
        shared.append(Item(n))
        texts.append(str(n) * 3)
        numbers.append(n)
    elif choice == 1:
        check(shared.pop())
        check_text(texts.pop())
        numbers.pop()
    elif choice == 2:
        check(shared[at])
        check_text(texts[at])
        numbers[at] += 0
    elif choice == 3:
        shared[at] = Item(n)
        texts[at] = str(n) * 3
        numbers[at] = n
    elif choice == 4:
        shared.insert(at, Item(n))
        texts.insert(at, str(n) * 3)
    elif choice == 5:
        del shared[at]
        del texts[at]
    elif choice == 6:
        for item in shared:
            check(item)
        for text in texts:
            check_text(text)
    elif choice == 7:
        for item in shared[at : at + 10]:
            check(item)
    elif choice == 8:
        shared[at : at + 3] = [Item(n), Item(n // 2)]
        texts[at : at + 2] = [str(n) * 3]
    elif choice == 9:
        shared.reverse()
        texts.reverse()
    elif choice == 10:
        shared.extend([Item(n) for _ in range(3)])
        texts.extend([str(n) * 3, str(n + 1) * 3])
    elif choice == 11:
        copy = shared.copy()
        if copy:
            check(min(copy))
    elif choice == 12:
        for text in sorted(texts):
            check_text(text)
    elif choice == 13:
        shared.remove(Item(n))
    elif choice == 14:
        if len(shared) > 200:
            del shared[100:]
        if len(texts) > 200:
            texts.clear()
    elif choice == 15:
        numbers.sort()
    elif choice == 16:
        "".join(texts)
    elif choice == 17:
        numbers.count(n)
        numbers.index(n)


def work(seed):
    rng = random.Random(seed)
    for _ in range(ROUNDS):
        try:
            act(rng.randrange(18), rng)
        except (IndexError, ValueError):
            pass
        except BaseException as error:
            unexpected.append(repr(error))
            return


threads = [threading.Thread(target=work, args=(seed,)) for seed in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for item in shared:
    check(item)
for text in texts:
    check_text(text)
print(unexpected, all(isinstance(n, int) for n in numbers))
