"""What is no context manager, among things that are."""

import threading
for m in (threading.Lock(), None, 5, print):
    try:
        with m:
            print("in")
    except TypeError as e:
        print(e)
def f(x):
    with x as y:
        print(y)
try:
    f("abc")
except TypeError as e:
    print("caught", e)
