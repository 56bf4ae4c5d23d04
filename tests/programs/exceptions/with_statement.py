"""__enter__ and __exit__: what they get, what they give, how the block is left."""


class Guard:
    def __init__(self, name):
        self.name = name
        self.state = "new"

    def __enter__(self):
        print("enter", self.name)
        self.state = "open"
        return self

    def __exit__(self, kind, value, trace):
        self.state = "closed"
        if kind is None:
            print("exit", self.name)
        else:
            print("exit", self.name, "with", value)


class Suppress:
    def __enter__(self):
        return "token"

    def __exit__(self, kind, value, trace):
        if kind is not None:
            print("suppressing", value)
        return True


with Guard("a") as g:
    print(g.name, g.state)
print(g.state)

with Guard("outer"):
    with Guard("inner") as inner:
        print("body", inner.name)

with Suppress() as token:
    print(token)
    raise ValueError("hidden")
print("goes on")

try:
    with Guard("failing"):
        print([][0])
except IndexError as e:
    print("outside:", e)


def leave(how):
    for i in range(3):
        with Guard(how + str(i)):
            if how == "return":
                return "returned"
            if how == "break":
                break
            if how == "continue" and i == 0:
                continue
            print("end of body", i)
    return "loop ended"


for how in ["return", "break", "continue"]:
    print(leave(how))

with Suppress():
    with Guard("deep"):
        with Guard("deeper"):
            print(1 // 0)
print("end")
