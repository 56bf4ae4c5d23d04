"""eval needs the interpreter, inside a function too."""


def calculate(text):
    return eval(text)  # error: unsupported-syntax


print(calculate("1 + 2"))
