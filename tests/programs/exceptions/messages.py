"""The types and messages of the builtin exceptions."""


def index_list(n):
    return [1, 2, 3][n]


def attempt(number):
    values = [1, 2, 3]
    empty = []
    text = "abc"
    table = {"one": 1}
    by_number = {1: "one"}
    by_pair = {(1, 2): 3}
    zero = 0
    if number == 0:
        return str(index_list(3))
    if number == 1:
        return str(index_list(-4))
    if number == 2:
        return text[3]
    if number == 3:
        return str(table["two"])
    if number == 4:
        return by_number[2]
    if number == 5:
        return str(by_pair[(2, 1)])
    if number == 6:
        return str(1 // zero)
    if number == 7:
        return str(1 % zero)
    if number == 8:
        return str(1 / zero)
    if number == 9:
        return str(int("12a"))
    if number == 10:
        return str(float("abc"))
    if number == 11:
        values[3] = 1
    if number == 12:
        empty.append(1)
        empty.pop()
        return str(empty.pop())
    if number == 13:
        del table["nine"]
    if number == 14:
        return str((1, 2, 3)[zero + 3])
    if number == 15:
        values.clear()
        return str(values[0])
    if number == 16:
        return str(values.index(9))
    if number == 17:
        values.remove(9)
    if number == 18:
        return str(range(5)[zero + 5])
    if number == 19:
        assert values == empty, "they differ"
    if number == 20:
        assert zero
    if number == 21:
        return str(0.0 ** -1 if zero else 10.0 ** 400)
    if number == 22:
        return str(int(float("inf")))
    if number == 23:
        return str(int(float("nan")))
    if number == 24:
        return str(values.pop(7))
    if number == 25:
        a, b = values
    return "fine"


for number in range(27):
    try:
        print(number, attempt(number))
    except ZeroDivisionError as e:
        print(number, "ZeroDivisionError:", e)
    except IndexError as e:
        print(number, "IndexError:", e)
    except KeyError as e:
        print(number, "KeyError:", e)
    except AssertionError as e:
        print(number, "AssertionError:", repr(str(e)))
    except OverflowError as e:
        print(number, "OverflowError:", e)
    except ValueError as e:
        print(number, "ValueError:", e)
