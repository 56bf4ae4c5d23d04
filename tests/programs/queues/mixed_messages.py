"""One queue with numbers, strings, tuples and None in it."""

import queue
import threading

q = queue.Queue()
log = []


def reader():
    while True:
        message = q.get()
        if message is None:
            log.append("end")
            break
        if isinstance(message, str):
            log.append("text " + message.upper())
        elif isinstance(message, int):
            log.append(f"number {message + 1}")
        elif isinstance(message, float):
            log.append(f"real {message / 2}")
        else:
            key, value = message
            log.append(f"pair {key} -> {value}")


t = threading.Thread(target=reader)
t.start()
for message in ["hello", 41, 2.5, ("a", 1), "bye", 0, ("b", 2)]:
    q.put(message)
q.put(None)
t.join()
for line in log:
    print(line)
