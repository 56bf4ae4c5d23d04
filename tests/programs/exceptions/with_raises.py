"""Exceptions raised by __enter__ and __exit__ themselves."""


class Fussy:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == "enter":
            raise RuntimeError("in enter")
        return self

    def __exit__(self, kind, value, trace):
        print("exit called, exception:", kind is not None)
        if self.where == "exit":
            raise KeyError("in exit")
        return self.where == "suppress"


def use(where, fail):
    try:
        with Fussy(where):
            print("body")
            if fail:
                raise ValueError("in body")
        return "normal"
    except RuntimeError as e:
        return f"RuntimeError {e}"
    except KeyError as e:
        return f"KeyError {e}"
    except ValueError as e:
        return f"ValueError {e}"
    finally:
        print("finally")


for where in ["none", "enter", "exit", "suppress"]:
    for fail in [False, True]:
        print(where, fail, "->", use(where, fail))


class Transaction:
    def __init__(self, store):
        self.store = store
        self.changes = []

    def set(self, key, value):
        self.changes.append((key, value))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            for key, new in self.changes:
                self.store[key] = new
        self.changes = []
        return False


store = {"a": 1}
with Transaction(store) as t:
    t.set("a", 2)
    t.set("b", 3)
print(store)
try:
    with Transaction(store) as t:
        t.set("a", 100)
        raise ValueError("rollback")
except ValueError as e:
    print(e, store)
