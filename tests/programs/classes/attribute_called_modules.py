"""An attribute called `modules` is read once; `delattr` by a name known at run time."""

class Box:
    def __init__(self): self.modules = {"a": 1}
def make():
    print("made")
    return Box()
print(make().modules["a"])
class D:
    def __init__(self): self.x = 1
d = D()
for n in ["x", "y"]:
    try:
        delattr(d, n)
        print("gone", hasattr(d, n))
    except AttributeError as e:
        print("no")
