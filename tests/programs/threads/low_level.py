"""`_thread` and `atexit`."""

import _thread
import atexit
import threading
import time


def bye(n, *, who="x"):
    print("bye", n, who)


atexit.register(bye, 1)
atexit.register(bye, 2, who="you")


@atexit.register
def last():
    print("last")


atexit.register(print, "gone")
atexit.unregister(print)
done = _thread.allocate_lock()
done.acquire()


def work(a, b=0):
    print("work", a, b)
    done.release()


ident = _thread.start_new_thread(work, (1,))
done.acquire()
print(ident != _thread.get_ident(), type(ident) is int, _thread.error is RuntimeError)


def slow():
    time.sleep(0.05)
    print("slow")


threading.Thread(target=slow).start()
try:
    _thread.start_new_thread(work, [1])
except TypeError as e:
    print(e)
