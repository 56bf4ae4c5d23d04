"""Three mistakes that have nothing to do with each other: all are reported."""


def first(text):
    return text.shout()  # error: unknown-attribute


def second(number):
    return number + "1"  # error: operand-types


def third(a, b):
    return a + b


print(first("x"))
print(second(2))
print(third(1))  # error: call-arguments
