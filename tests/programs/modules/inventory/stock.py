"""The items on a shelf."""

from pricing import with_tax

print("stock is imported as", __name__)
created = 0


class StockError(Exception):
    pass


class Item:
    def __init__(self, name, count, price):
        global created
        created += 1
        self.name = name
        self.count = count
        self.price = price

    def label(self):
        return f"{self.name} x{self.count} at {with_tax(self.price)}"


class Special(Item):
    def label(self):
        return "special " + super().label()


class Shelf:
    def __init__(self):
        self.items = {}

    def add(self, item):
        self.items[item.name] = item

    def names(self):
        return sorted(self.items)

    def take(self, name, count=1):
        if name not in self.items:
            raise StockError(f"no {name}")
        item = self.items[name]
        if item.count < count:
            raise StockError(f"{count} {name} wanted, {item.count} there")
        item.count -= count
        return item.count

    def value(self):
        return sum([item.count * item.price for item in self.items.values()])


def count_created():
    return created


if __name__ == "__main__":
    print("never printed: this module is imported")
