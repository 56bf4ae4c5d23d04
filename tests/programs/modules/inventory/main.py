"""A program with two modules beside it, imported in each of the usual ways."""

import pricing
import stock
from pricing import RATE, with_tax
from stock import Item, StockError as Problem
import stock as warehouse

print("main starts", __name__ == "__main__", stock.__name__, pricing.__name__)
print(RATE, pricing.RATE, with_tax(100), pricing.with_tax(50, rate=0.5))

shelf = stock.Shelf()
shelf.add(Item("apple", 5, 0.5))
shelf.add(Item("pear", 2, 0.75))
shelf.add(stock.Special("gold", 1, 1000.0))
print(shelf.names(), shelf.value(), warehouse.created)
stock.created += 100
print(warehouse.created, stock.count_created())
try:
    shelf.take("pear", 3)
except Problem as e:
    print("StockError:", e)
try:
    shelf.take("plum")
except warehouse.StockError as e:
    print("StockError:", e)
print(shelf.take("apple", 2), shelf.take("apple"), shelf.value())
print(isinstance(shelf.items["gold"], stock.Item), shelf.items["gold"].label())
RATE = 0.9
print(RATE, pricing.RATE, with_tax(10))
pricing.RATE = 1.0
print(with_tax(10))
