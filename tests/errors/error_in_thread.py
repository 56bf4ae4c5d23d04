"""The target of a thread is compiled as any function is."""

import threading


def work(amount):
    print("working")
    print(amount.upper())  # error: unknown-attribute


t = threading.Thread(target=work, args=(5,))
t.start()
t.join()
