"""Classes, and the expressions that use their objects."""

from __future__ import annotations

from ..templates import definitions

CLASSES = definitions("""
class $C:
    def __init__(self, value):
        self.value = value
    def __repr__(self):
        return f"C({self.value!r})"
    def __eq__(self, other):
        return isinstance(other, $C) and self.value == other.value
    def __lt__(self, other):
        return self.value < other.value
    def __hash__(self):
        return hash(self.value)
    def __add__(self, other):
        if isinstance(other, int):
            return $C(self.value + other)
        if not isinstance(other, $C):
            return NotImplemented
        return $C($(int @ self.value:int, other.value:int))
    def __radd__(self, other):
        return $C(other * self.value)
    def __neg__(self):
        return $C(-self.value)
    def __bool__(self):
        return $(bool @ self.value:int)
    def __call__(self, x):
        return $(int @ self.value:int, x:int)
    def __contains__(self, x):
        return self.value % 5 == x
---
$C: $C($(int))
$C: $C($(int)) + $($C)
$C: $(int) + $($C)
$C: $($C) + $(int)
$C: -$($C)
$C: sum([$($C), $($C)], $($C))
$C: max($($C), $($C))
list[$C]: [$($C), $($C)]
list[$C]: sorted([$($C), $($C), $($C)], reverse=$(bool))
$C: $($C) or $($C)
int: $($C).value
int: $($C)($(int))
int: len({$($C), $($C), $($C)})
bool: $($C) $(compare) $($C)
bool: $($C) $(equals) $(A)
bool: not $($C)
bool: $(int) in $($C)
str: f"{$($C)} {$($C)!r}"
str: str([$($C) + $(str)])
int: {$($C): $(int)}[$($C)]
===
class $C:
    def __init__(self, items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return $C(self.items[i])
        return self.items[i]
    def __setitem__(self, i, value):
        self.items[i] = value
    def __iter__(self):
        for item in self.items:
            $(loop @ item:int)
            yield item
    def __reversed__(self):
        return iter(self.items[::-1])
    def __str__(self):
        return '<' + ' '.join(map(str, self.items)) + '>'
    def __repr__(self):
        return f"C({self.items})"
---
$C: $C($(list[int]))
$C: $($C)[$(slice)]
int: $($C)[$(index)]
int: len($($C))
list[int]: list($($C))
list[int]: list(reversed($($C)))
list[int]: [$x for $x in $($C) if $(bool @ x:int)]
bool: $(int) in $($C)
bool: bool($($C))
int: sum($($C))
str: str($($C))
str: f"{$($C):>12}"
str: f"{$($C)!s:>12}"
list[int]: sorted($($C))
tuple[int, list[int]]: (lambda $x, *$y: ($x, $y))(*$($C))
===
class $C:
    kind = 'base'
    made = 0
    def __init__(self, size):
        self.size = size
        $C.made += 1
    @property
    def area(self):
        return $(int @ self.size:int)
    @area.setter
    def area(self, value):
        if value < 0:
            raise ValueError(f"negative: {value}")
        self.size = value
    @classmethod
    def of(cls, text):
        return cls(int(text))
    @staticmethod
    def unit():
        return $(int)
    def describe(self):
        return f"{self.kind} {self.size} {self.area}"
    def __str__(self):
        return 'S' + self.describe()
class $D($C):
    kind = 'derived'
    def __init__(self, size, extra=$(str)):
        super().__init__(size)
        self.extra = extra
    @property
    def area(self):
        return super().area * 2
    def describe(self):
        return super().describe() + '+' + $(str @ self.extra:str, self.size:int)
class $E($D):
    def __init__(self, size):
        super().__init__(size + 1, 'e')
    def __eq__(self, other):
        return type(self) is type(other) and self.size == other.size
---
$C: $C($(int))
$C: $C.of($(str))
$D: $D($(int))
$D: $D($(int), extra=$(str))
$D: $D.of($(str))
$E: $E($(int))
int: $($C).area
int: $($D).area
int: $($D).unit()
int: $C.made
str: $($C).describe()
str: $($D).describe()
str: str($($E))
str: type($($D)).__name__
str: ' '.join($x.describe() for $x in [$($C), $($D), $($E)])
str: str([$x.area for $x in ($($C), $($E))])
bool: isinstance($($D), $C)
bool: issubclass($D, $C)
bool: isinstance($($C), ($D, $E))
bool: $($E) == $($E)
bool: hasattr($($D), 'extra')
str: getattr($($D), 'extra', $(str))
str: $($E).kind + $C.kind
===
@dataclasses.dataclass(order=True)
class $C:
    x: int
    y: str = $(str)
    tags: list[int] = dataclasses.field(default_factory=list)
    def total(self):
        return $(int @ self.x:int) + len(self.tags)
---
$C: $C($(int))
$C: $C($(int), $(str), $(list[int]))
$C: dataclasses.replace($($C), x=$(int))
list[$C]: sorted([$($C), $($C)])
int: $($C).x
str: $($C).y
int: $($C).total()
bool: $($C) $(compare) $($C)
str: str($($C))
str: f"{$($C)}"
dict[str, E]: {}
str: str(dataclasses.asdict($($C)))
str: str(dataclasses.astuple($($C)))
===
@dataclasses.dataclass(frozen=True)
class $C:
    x: int
    y: float = $(float)
class $F($C):
    pass
---
$C: $C($(int))
$C: $C($(int), $(float))
int: hash($($C)) - hash($($C))
int: len({$C($(small), 1.5), $C($(small), 1.5)})
bool: $($C) == $($C)
str: str($($C))
str: str($F($(int)))
bool: $F($(small)) == $C($(small))
===
class $C:
    def __init__(self, name, swallow):
        self.name = name
        self.swallow = swallow
    def __enter__(self):
        print('enter', self.name)
        return self
    def __exit__(self, kind, value, trace):
        print('exit', self.name, kind.__name__ if kind else None, value)
        return self.swallow
def $f(x, swallow):
    for i in range(3):
        with $C('a', swallow) as a, $C('b', $(bool @ i:int)) as b:
            $(loop @ i:int, x:int)
            if i == x:
                return $(int @ i:int)
            print(10 // (x - i - 1), a.name, b.name)
    return -1
---
int: $f($(int), $(bool))
int: $f($(small), $(bool))
===
class $C(Exception):
    pass
class $D($C):
    def __init__(self, code, text=$(str)):
        super().__init__(code, text)
        self.code = code
class $E(ValueError):
    def __str__(self):
        return f"E:{self.args}"
def $f(x):
    try:
        if x % 3 == 0:
            raise $C($(str))
        if x % 3 == 1:
            raise $D($(int @ x:int))
        raise $E(x, 'two')
    except $D as error:
        print('D', error.code, error)
        return error.code
    except $C as error:
        print('C', error, repr(error))
        raise $E('again') from error
    finally:
        $(block @ x:int)
---
int: $f($(int))
str: str($D($(int)))
str: repr($E($(A)))
===
class $N:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right
    def insert(self, value):
        if value < self.value:
            if self.left is None:
                self.left = $N(value)
            else:
                self.left.insert(value)
        elif self.right is None:
            self.right = $N(value)
        else:
            self.right.insert(value)
        return self
    def __iter__(self):
        if self.left:
            yield from self.left
        yield $(int @ self.value:int)
        if self.right is not None:
            yield from self.right
    def depth(self):
        return 1 + max(n.depth() if n else 0 for n in (self.left, self.right))
---
$N: $N($(int)).insert($(int)).insert($(int))
$N: $N($(int))
list[int]: list($($N))
int: $($N).depth()
int: $($N).value
int: $($N).left.value
===
class $C:
    __slots__ = ('a', 'b')
    def __init__(self, a, b):
        self.a = a
        self.b = b
    def __iter__(self):
        return iter((self.a, self.b))
    def __matmul__(self, other):
        return $(int @ self.a:int, other.b:int)
    def __iadd__(self, n):
        self.a += n
        return self
    def __mul__(self, k):
        return $C(self.a * k, self.b * k)
    __rmul__ = __mul__
    def __repr__(self):
        return f"{type(self).__name__}({self.a}, {self.b})"
    def __index__(self):
        return self.a
    def __abs__(self):
        return abs(self.a) + abs(self.b)
    def __divmod__(self, other):
        return divmod(self.a, other)
    def __getattr__(self, name):
        return f"no {name}"
def $f(p, n):
    p += n
    q = p
    q *= 2
    return p, q
---
$C: $C($(int), $(int))
$C: $($C) * $(int)
$C: $(int) * $($C)
int: $($C) @ $($C)
str: str($f($($C), $(int)))
int: $(list[int])[$($C)]
int: abs($($C))
str: str(divmod($($C), $(int)))
str: $($C).other
str: repr($($C))
list[int]: list($($C))
str: hex($($C))
===
class $E(enum.Enum):
    A = 1
    B = 2
    C = 'c'
class $F(enum.IntEnum):
    LOW = 1
    HIGH = 10
---
$E: $E.A
$E: $E.B
$F: $F.LOW
$F: $F.HIGH
$E: $E(2)
$E: $E($(int))
$E: $E['C']
str: $($E).name
str: str($($E))
str: repr($($E))
str: str([$x.value for $x in $E])
bool: $($E) is $E.A
bool: $($E) == $(int)
bool: $($F) $(compare) $($F)
bool: $($F) $(compare) $(int)
int: $($F) + $(int)
str: f"{$($F)} {$($E)} {$($F)!r}"
===
class $P(typing.NamedTuple):
    x: int
    y: str = $(str)
    def both(self):
        return self.y * (self.x % 3)
---
$P: $P($(int))
$P: $P($(int), $(str))
$P: $($P)._replace(x=$(int))
int: $($P).x
str: $($P)[1]
str: $($P).both()
str: repr($($P))
bool: $($P) $(compare) $($P)
int: (lambda $x, $y: $(int @ x:int, y:str))(*$($P))
str: str($($P)._asdict())
bool: $($P) == ($(int), $(str))
===
class $A:
    def who(self):
        return 'A'
    def run(self):
        return self.who() + $(str)
class $B($A):
    def who(self):
        return 'B' + super().who()
class $M($A):
    def who(self):
        return 'M' + super().who()
class $D($B, $M):
    def who(self):
        return 'D' + super().who()
    def run(self, times=$(small)):
        return '.'.join([super().run()] * times)
---
$A: $A()
$B: $B()
$D: $D()
str: $($A).run()
str: $($B).run()
str: $($D).run()
str: $($D).run($(count))
str: str([$x.who() for $x in ($($A), $($B), $M(), $($D))])
str: str([$x.__name__ for $x in $D.__mro__])
""")
