from os import umask, path
import multiprocessing
from collections import abc
def f():
    import inspect
    from os import getloadavg
    return path.join("a", "b")
if __name__ == "__main__":
    import pdb
    from os import fork
    print(f())
