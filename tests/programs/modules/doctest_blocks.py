import doctest
def f():
    """
    >>> for i in range(2): i
    0
    1
    >>> if True:
    ...     5
    5
    """
def g():
    """
    >>> get()
    1
    >>> def get(): return 5
    >>> get()
    5
    """
def get(): return 1
print(doctest.testmod())
