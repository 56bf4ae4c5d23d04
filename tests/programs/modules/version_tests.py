import sys, os
if sys.version_info[0] == 2:
    from Queue import Queue
else:
    from queue import Queue
if sys.version_info < (3, 0):
    text = unicode
else:
    text = str
if sys.version_info.major >= 3:
    long = int
else:
    import cPickle
PY2 = sys.version_info[0] == 2
PY3 = sys.version_info[0] >= 3
if PY2:
    string_types = basestring,
    import urllib2
else:
    string_types = str,
if not PY3:
    print(raw_input())
def f(x):
    if PY2:
        return unicode(x)
    return str(x)
print(f(3), isinstance("a", string_types), long(4), text(5), Queue)
if sys.platform == "win32":
    import msvcrt
    print(msvcrt.getch())
if os.name == "nt":
    os.startfile("x")
class P:
    if PY2:
        def m(self): return unichr(3)
    else:
        def m(self): return chr(65)
print(P().m())
def g(x):
    return xrange(x) if PY2 else range(x)
print(list(g(3)))
if sys.version_info > (3,) and True:
    print("3")
import threading
if sys.version_info.major == 2:
    S = threading._Semaphore
else:
    S = threading.Semaphore
print(S(1).acquire())
if sys.hexversion >= 0x3000000:
    print("new")
else:
    print(unicode(3))
import os.path
if sys.version_info[:2] <= (2, 7) or os.name == "java":
    execfile("x")
elif sys.version_info.major == 3 and sys.version_info.minor >= 8:
    print("modern")
def gen(n):
    if PY2:
        print("old")
        yield n
    for i in (xrange(n) if PY2 else range(n)):
        yield i
print(list(gen(3)), PY2, PY3)
class Q(object):
    def __nonzero__(self):
        return True
    if PY3:
        __bool__ = __nonzero__
print(bool(Q()))
