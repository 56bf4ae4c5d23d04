"""Module.

>>> double(4)
8
"""
import doctest
from typing import Any
LIMIT = 3
def double(x):
    """Doubles.

    >>> double(2)
    4
    >>> double("ab")
    'abab'
    >>> y = double(5)
    >>> y + 1
    11
    >>> for i in range(3):
    ...     print(i)
    0
    1
    2
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> LIMIT
    3
    >>> LIMIT = 4
    >>> LIMIT
    4
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> [double(i) for i in range(20)] # doctest: +ELLIPSIS
    [0, 2, ..., 38]
    >>> double([1,
    ...         2])   # doctest: +NORMALIZE_WHITESPACE
    [1,  2, 1, 2]
    """
    return x * 2
class Stack:
    """
    >>> s = Stack()
    >>> s.push(3); len(s.items)
    1
    >>> s
    <Stack [3]>
    """
    def __init__(self): self.items = []
    def push(self, x):
        """
        >>> Stack().push(1)
        >>> Stack().pop()
        Traceback (most recent call last):
        IndexError: pop from empty list
        """
        self.items.append(x)
    def pop(self): return self.items.pop()
    def __repr__(self): return f"<Stack {self.items}>"
def wrong():
    """
    >>> wrong()
    2
    >>> print("x")
    y
    >>> wrong() == 1
    True
    >>> 5
    """
    return 1
if __name__ == "__main__":
    print(doctest.testmod())
    print(doctest.testmod(verbose=True).failed)
