import threading


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, amount):
        self.balance += amount


account = Account()
worker = threading.Thread(target=account.deposit, args=(5,))
worker.start()
worker.join()
