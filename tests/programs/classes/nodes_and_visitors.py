"""An expression tree: constants, variables, operations; evaluate, show and simplify."""


class Expression:
    def evaluate(self, variables):
        raise NotImplementedError

    def simplify(self):
        return self


class Constant(Expression):
    def __init__(self, value):
        self.value = value

    def evaluate(self, variables):
        return self.value

    def show(self):
        return str(self.value)


class Variable(Expression):
    def __init__(self, name):
        self.name = name

    def evaluate(self, variables):
        return variables[self.name]

    def show(self):
        return self.name


class Operation(Expression):
    symbol = "?"

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def show(self):
        return f"({self.left.show()} {self.symbol} {self.right.show()})"


class Add(Operation):
    symbol = "+"

    def evaluate(self, variables):
        return self.left.evaluate(variables) + self.right.evaluate(variables)

    def simplify(self):
        left = self.left.simplify()
        right = self.right.simplify()
        if isinstance(left, Constant) and isinstance(right, Constant):
            return Constant(left.value + right.value)
        if isinstance(right, Constant) and right.value == 0:
            return left
        return Add(left, right)


class Multiply(Operation):
    symbol = "*"

    def evaluate(self, variables):
        return self.left.evaluate(variables) * self.right.evaluate(variables)

    def simplify(self):
        left = self.left.simplify()
        right = self.right.simplify()
        for side in [left, right]:
            if isinstance(side, Constant) and side.value == 0:
                return Constant(0)
        if isinstance(left, Constant) and left.value == 1:
            return right
        return Multiply(left, right)


x = Variable("x")
y = Variable("y")
e = Add(Multiply(Constant(1), x), Multiply(Add(Constant(2), Constant(3)), Add(y, Constant(0))))
print(e.show(), "=", e.evaluate({"x": 10, "y": 4}))
s = e.simplify()
print(s.show(), "=", s.evaluate({"x": 10, "y": 4}))
print(Multiply(x, Constant(0)).simplify().show())
try:
    e.evaluate({"x": 1})
except KeyError as error:
    print("KeyError:", error)
