"""Closures inside methods capture self; bound methods are passed on."""


class Table:
    def __init__(self, rows):
        self.rows = rows
        self.compared = 0

    def sort_by(self, column):
        def key(row):
            self.compared += 1
            return row[column]

        self.rows.sort(key=key)
        return self

    def scaler(self, factor):
        def scale(value):
            return value * factor + len(self.rows)

        return scale

    def total(self, function):
        result = 0
        for row in self.rows:
            result += function(row[1])
        return result

    def double(self, value):
        return value * 2


table = Table([("b", 3), ("a", 5), ("c", 1)])
print(table.sort_by(0).rows, table.compared)
print(table.sort_by(1).rows, table.compared)
scale = table.scaler(10)
print(scale(1), table.total(scale), table.total(table.double))
table.rows.append(("d", 0))
print(scale(1), table.total(scale))
method = table.double
print(method(21))
print(table.total(lambda value: value + table.compared))
