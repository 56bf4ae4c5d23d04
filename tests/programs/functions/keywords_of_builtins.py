"""Builtins with keyword arguments, also ones of several shapes."""


class Call:
    def __init__(self, function, args=(), kwargs=None):
        self.function = function
        self.args = args
        self.kwargs = kwargs or {}

    def run(self):
        return self.function(*self.args, **self.kwargs)


def join(*parts, sep="-", end=""):
    return sep.join(parts) + end


print(pow(7, 77, mod=1000), pow(base=2, exp=5), pow(3, exp=4), int("ff", base=16), round(2.567, ndigits=1))
for call in (
    Call(pow, (7, 77), kwargs={"mod": 1000}),
    Call(pow, (2, 5)),
    Call(int, ("101",), kwargs={"base": 2}),
    Call(join, ("a", "b"), kwargs={"sep": "+", "end": "!"}),
    Call(join, ("c", "d")),
    Call(sorted, ([3, 1, 2],), kwargs={"reverse": True}),
):
    print(call.run())
try:
    Call(len, ([1],), kwargs={"mod": 2}).run()
except TypeError as error:
    print(type(error).__name__)
