"""Two threads take turns with two locks."""

import threading

ping_turn = threading.Lock()
pong_turn = threading.Lock()
pong_turn.acquire()
log = []


def ping(rounds):
    for i in range(rounds):
        ping_turn.acquire()
        log.append(f"ping {i}")
        pong_turn.release()


def pong(rounds):
    for i in range(rounds):
        pong_turn.acquire()
        log.append(f"pong {i}")
        ping_turn.release()


a = threading.Thread(target=ping, args=(5,))
b = threading.Thread(target=pong, args=(5,))
b.start()
a.start()
a.join()
b.join()
for line in log:
    print(line)
print(ping_turn.locked(), pong_turn.locked())
