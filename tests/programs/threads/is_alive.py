"""is_alive before, while and after, made certain by queues."""

import queue
import threading

started = queue.Queue()
may_end = queue.Queue()


def wait_for_permission():
    started.put("running")
    may_end.get()


t = threading.Thread(target=wait_for_permission)
print("new:", t.is_alive(), t.ident is None)
t.start()
print(started.get())
print("running:", t.is_alive(), t.ident is None)
may_end.put(True)
t.join()
print("done:", t.is_alive(), t.ident is None)
