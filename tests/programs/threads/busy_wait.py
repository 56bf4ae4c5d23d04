"""Waiting by looking at a plain global, as beginners do."""

import threading

done = 0
lock = threading.Lock()
stop = False
rounds = 0


def work(n):
    global done
    total = 0
    for i in range(n):
        total += i
    with lock:
        done += 1


def spin():
    global rounds
    while not stop:
        rounds += 1


for n in range(5):
    threading.Thread(target=work, args=(n * 100,)).start()
while done < 5:
    pass
print("all done:", done)

spinner = threading.Thread(target=spin)
spinner.start()
while rounds == 0:
    pass
stop = True
spinner.join()
print("spinner stopped:", rounds > 0)


class Flag:
    def __init__(self):
        self.ready = False
        self.value = 0


def fill(flag):
    flag.value = 42
    flag.ready = True


flag = Flag()
threading.Thread(target=fill, args=(flag,)).start()
while not flag.ready:
    pass
print("flag:", flag.value)
