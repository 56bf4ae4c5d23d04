"""What may not be done with threads, and the messages."""

import threading


def nothing():
    pass


t = threading.Thread(target=nothing)
try:
    t.join()
except RuntimeError as e:
    print("RuntimeError:", e)

t.start()
t.join()
try:
    t.start()
except RuntimeError as e:
    print("RuntimeError:", e)

try:
    threading.current_thread().join()
except RuntimeError as e:
    print("RuntimeError:", e)


def join_myself():
    try:
        threading.current_thread().join()
    except RuntimeError as e:
        print("in thread:", e)


u = threading.Thread(target=join_myself)
u.start()
u.join()

try:
    t.daemon = True
    print("set daemon on a finished thread")
except RuntimeError as e:
    print("RuntimeError:", e)

v = threading.Thread(target=nothing, daemon=True)
v.daemon = False
print(v.daemon)
