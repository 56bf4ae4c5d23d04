"""Every operation of dicts and sets against every other; nothing foreign may turn up, and no entry twice."""

import random
import threading
from collections import Counter, OrderedDict, defaultdict, deque

THREADS = 12
ROUNDS = 400
SPAN = 60

table = {i: (i, str(i)) for i in range(20)}
names = {str(i): [i, i] for i in range(20)}
members = set(range(20))
words = {str(i) for i in range(20)}
counts = Counter()
groups = defaultdict(list)
ordered = OrderedDict()
line = deque(range(20), maxlen=200)
unexpected = []


def check(key, value):
    if value != (key, str(key)) or not 0 <= key < SPAN:
        raise SystemError(f"torn entry {key!r} {value!r}")


def check_name(key, value):
    if value[0] != int(key) or value[0] != value[1]:
        raise SystemError(f"torn entry {key!r} {value!r}")


def act(choice, rng):
    n = rng.randrange(SPAN)
    if choice == 0:
        table[n] = (n, str(n))
        names[str(n)] = [n, n]
    elif choice == 1:
        check(n, table[n])
        check_name(str(n), names[str(n)])
    elif choice == 2:
        del table[n]
        del names[str(n)]
    elif choice == 3:
        for key, value in table.items():
            check(key, value)
    elif choice == 4:
        for key, value in names.items():
            check_name(key, value)
    elif choice == 5:
        check(n, table.setdefault(n, (n, str(n))))
    elif choice == 6:
        found = table.pop(n, None)
        if found is not None:
            check(n, found)
    elif choice == 7:
        check(*table.popitem())
        check_name(*names.popitem())
    elif choice == 8:
        table.update({n: (n, str(n)), (n + 1) % SPAN: ((n + 1) % SPAN, str((n + 1) % SPAN))})
    elif choice == 9:
        for key, value in list(table.items()):
            check(key, value)
        for key in list(names):
            int(key)
    elif choice == 10:
        if n == 0:
            table.clear()
        for key, value in (table | {n: (n, str(n))}).items():
            check(key, value)
    elif choice == 11:
        members.add(n)
        words.add(str(n))
    elif choice == 12:
        members.discard(n)
        words.discard(str(n))
    elif choice == 13:
        members.remove(n)
    elif choice == 14:
        if not 0 <= members.pop() < SPAN:
            raise SystemError("torn member")
        int(words.pop())
    elif choice == 15:
        for member in sorted(members | {n}):
            if not 0 <= member < SPAN:
                raise SystemError("torn member")
    elif choice == 16:
        for word in words & {str(n), "1", "2"}:
            int(word)
    elif choice == 17:
        members.update([n, n // 2])
        words.difference_update({str(n)})
    elif choice == 18:
        counts[n % 5] += 1
        groups[n % 7].append(n)
        if groups[n % 7][-1] >= SPAN:
            raise SystemError("torn group")
    elif choice == 19:
        ordered[n] = n
        ordered.move_to_end(n)
        ordered.popitem(last=False)
    elif choice == 20:
        line.append(n)
        line.appendleft(n)
        line.rotate(3)
    elif choice == 21:
        if not 0 <= line.pop() + line.popleft() < 2 * SPAN:
            raise SystemError("torn line")
    elif choice == 22:
        for item in line:
            if not 0 <= item < SPAN:
                raise SystemError("torn line")
    elif choice == 23:
        line.extend([n, n])
        line[0] = n
        del line[-1]


def work(seed):
    rng = random.Random(seed)
    for _ in range(ROUNDS):
        try:
            act(rng.randrange(24), rng)
        except (KeyError, IndexError):
            pass
        except RuntimeError as error:
            if "during iteration" not in str(error):
                unexpected.append(repr(error))
                return
        except BaseException as error:
            unexpected.append(repr(error))
            return


threads = [threading.Thread(target=work, args=(seed,)) for seed in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for key, value in table.items():
    check(key, value)
for key, value in names.items():
    check_name(key, value)
print(unexpected, len(table) == len(set(table)), len(members) == len(set(members)))
print(len(list(ordered)) == len(ordered), len(line) == len(list(line)), set(counts) <= set(range(5)))
