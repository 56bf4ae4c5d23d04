"""A daemon thread that waits for ever does not keep the program alive."""

import queue
import threading

never = queue.Queue()
started = queue.Queue()


def wait_for_ever():
    started.put(threading.current_thread().daemon)
    never.get()
    print("never printed")


t = threading.Thread(target=wait_for_ever, daemon=True)
print("daemon:", t.daemon)
t.start()
print("in the thread:", started.get())

u = threading.Thread(target=wait_for_ever)
print("daemon:", u.daemon)
u.daemon = True
print("daemon:", u.daemon)
u.start()
print("in the thread:", started.get())

# daemon-ness is inherited from the thread that creates the new one
inherited = []


def parent():
    child = threading.Thread(target=wait_for_ever)
    inherited.append(child.daemon)


p = threading.Thread(target=parent, daemon=True)
p.start()
p.join()
q = threading.Thread(target=parent)
q.start()
q.join()
print(inherited)
print("end of main", t.is_alive())
