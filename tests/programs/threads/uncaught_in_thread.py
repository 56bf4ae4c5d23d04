"""An uncaught exception ends its thread with a report, and only its thread."""

import threading


def divide(a, b):
    return a // b


def fail(a, b):
    print("dividing", a, b)
    print(divide(a, b))


t = threading.Thread(target=fail, args=(1, 0))
t.start()
t.join()
print("main goes on", t.is_alive())

u = threading.Thread(target=fail, args=(6, 3), name="good")
u.start()
u.join()

v = threading.Thread(target=fail, args=(5, 0), name="named worker")
v.start()
v.join()
print("end")
