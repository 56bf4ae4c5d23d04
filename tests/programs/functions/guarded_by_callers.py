"""Code that fits some of the types that a function is called for: it is never reached for the others."""


def solved(values):
    def unit_solved(unit):
        return {values[s] for s in unit} == {"1", "2"}

    return values is not False and all(unit_solved(unit) for unit in (["a", "b"],))


def measure(shape, kind):
    if kind == "circle":
        return shape["radius"] * 2
    if kind == "list":
        return len(shape)
    return shape + 1


def attempt(shape, kind):
    try:
        return measure(shape, kind)
    except (TypeError, KeyError) as error:
        return f"{type(error).__name__}: {error}"


print(solved({"a": "1", "b": "2"}), solved({"a": "1", "b": "1"}), solved(False))
print(measure({"radius": 3}, "circle"), measure([1, 2], "list"), measure(4, "number"))
print(attempt(5, "list"), attempt(6, "circle"), attempt("x", "number"))
