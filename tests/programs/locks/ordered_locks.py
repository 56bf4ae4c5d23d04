"""Transfers that need two locks, always taken in the order of the account's number."""

import threading


class Account:
    made = 0

    def __init__(self, balance):
        self.number = Account.made
        Account.made += 1
        self.balance = balance
        self.lock = threading.Lock()
        self.history = []


def transfer(a, b, amount):
    first, second = (a, b) if a.number < b.number else (b, a)
    with first.lock:
        with second.lock:
            if a.balance < amount:
                return False
            a.balance -= amount
            b.balance += amount
            a.history.append(-amount)
            b.history.append(amount)
            return True


accounts = [Account(1000) for _ in range(5)]
results = []


def go_round(start, step, amount):
    for i in range(20):
        source = accounts[(start + i * step) % 5]
        target = accounts[(start + (i + 1) * step) % 5]
        results.append(transfer(source, target, amount))


threads = []
for start in range(5):
    for step in (1, 2, 3, 4):
        t = threading.Thread(target=go_round, args=(start, step, start + step))
        threads.append(t)
for t in threads:
    t.start()
for t in threads:
    t.join()

print(len(results), False in results)
print(sum([a.balance for a in accounts]))
for a in accounts:
    print(a.number, a.balance, 1000 + sum(a.history) == a.balance, len(a.history))
