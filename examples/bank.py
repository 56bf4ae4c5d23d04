"""Money moves between accounts from many threads at once, and none is lost.

Every account has its own lock. A transfer needs two of them, and always takes the lock of the
account with the lower number first: two transfers in opposite directions can then never wait for
each other.
"""

import threading

ACCOUNTS = 8
TRANSFERS = 24
OPENING_BALANCE = 100


class InsufficientFunds(Exception):
    """The account holds less than what was asked for."""


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(f"account {self.number} holds {self.balance}, not {amount}")
        self.balance -= amount

    def deposit(self, amount):
        self.balance += amount


class Bank:
    def __init__(self, count):
        self.accounts = [Account(number, OPENING_BALANCE) for number in range(count)]

    def transfer(self, source, target, amount):
        first = self.accounts[min(source, target)]
        second = self.accounts[max(source, target)]
        with first.lock:
            with second.lock:
                self.accounts[source].withdraw(amount)
                self.accounts[target].deposit(amount)

    def total(self):
        return sum([account.balance for account in self.accounts])


def make_transfer(bank, number):
    """The work of one thread: three payments from one account to another."""
    source = number % ACCOUNTS
    target = (number * number + 1) % ACCOUNTS
    for amount in (5, 3, 2):
        bank.transfer(source, target, amount)


def main():
    bank = Bank(ACCOUNTS)
    print(f"{ACCOUNTS} accounts with {OPENING_BALANCE} each: {bank.total()} in all")

    threads = []
    for number in range(TRANSFERS):
        thread = threading.Thread(target=make_transfer, args=(bank, number))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()

    for account in bank.accounts:
        print(f"  account {account.number}: {account.balance:>4}")

    total = bank.total()
    assert total == ACCOUNTS * OPENING_BALANCE, f"money was lost or made: {total}"
    print(f"after {TRANSFERS * 3} transfers by {TRANSFERS} threads: {total} in all")

    # A transfer that fails changes nothing and lets go of both locks.
    try:
        bank.transfer(0, 1, 1_000_000)
    except InsufficientFunds as error:
        print(f"refused: {error}")
    assert bank.total() == total
    print(f"locks still held: {len([a for a in bank.accounts if a.lock.locked()])}")


if __name__ == "__main__":
    main()
