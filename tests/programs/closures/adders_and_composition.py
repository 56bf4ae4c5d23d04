"""Functions that return functions, and functions passed to functions."""


def adder(n):
    def add(x):
        return x + n

    return add


def multiplier(n):
    def multiply(x):
        return x * n

    return multiply


def compose(f, g):
    def composed(x):
        return f(g(x))

    return composed


def twice(f):
    return compose(f, f)


def apply(f, values):
    return [f(v) for v in values]


add3 = adder(3)
double = multiplier(2)
print(add3(4), double(4), compose(add3, double)(4), compose(double, add3)(4))
print(twice(add3)(0), twice(twice(double))(1))
print(apply(add3, [1, 2, 3]), apply(double, [0.5, 1.5]), apply(double, ["ab", "c"]))
print(adder("!")("hey"), adder(0.5)(1))
print(apply(compose(str, add3), range(3)))


def repeat(f, times):
    def repeated(x):
        for _ in range(times):
            x = f(x)
        return x

    return repeated


print(repeat(double, 10)(1), repeat(add3, 0)(7))
