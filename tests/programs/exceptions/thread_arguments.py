"""A thread's args are checked against its target."""

import threading


def work(a, b):
    print(a + b)


t = threading.Thread(target=work, args=(1,))
t.start()
t.join()
