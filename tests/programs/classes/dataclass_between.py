from dataclasses import dataclass, field, fields
@dataclass
class A:
    x: int = 1
    items: list = field(default_factory=list)
class B(A):
    def __init__(self, y):
        super().__init__()
        self.y = y
@dataclass
class C(B):
    def __init__(self, z):
        super().__init__(z)
@dataclass
class D(B):
    w: str = "w"
    def __post_init__(self):
        self.y = 4
print(B(2), C(3), D(), D(5, [1], "q"), C(3) == C(3), [f.name for f in fields(D)])
