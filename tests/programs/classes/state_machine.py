"""A vending machine: methods per state, a table of prices, rejected moves."""


class VendingMachine:
    PRICES = {"water": 100, "juice": 175, "gum": 35}
    COINS = [100, 50, 25, 10, 5]

    def __init__(self):
        self.state = "idle"
        self.credit = 0
        self.stock = {"water": 2, "juice": 1, "gum": 0}
        self.sold = []

    def insert(self, coin):
        if coin not in self.COINS:
            return "rejected"
        self.credit += coin
        self.state = "ready"
        return f"credit {self.credit}"

    def choose(self, item):
        if item not in self.PRICES:
            return "no such item"
        if self.stock[item] == 0:
            return "sold out"
        price = self.PRICES[item]
        if self.credit < price:
            return f"{price - self.credit} missing"
        self.credit -= price
        self.stock[item] -= 1
        self.sold.append(item)
        return f"here is your {item}, change {self.change()}"

    def change(self):
        coins = []
        for coin in self.COINS:
            while self.credit >= coin:
                coins.append(coin)
                self.credit -= coin
        self.state = "idle"
        return coins


m = VendingMachine()
print(m.state, m.choose("water"))
print(m.insert(50), m.insert(3), m.insert(100), m.state)
print(m.choose("tea"), m.choose("gum"), m.choose("juice"))
print(m.insert(50))
print(m.choose("juice"), m.state, m.credit)
print(m.insert(100), m.choose("water"), m.choose("juice"))
print(m.sold, m.stock)
