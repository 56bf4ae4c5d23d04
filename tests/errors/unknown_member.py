"""threading has no Mutex."""

import threading

print(threading.active_count())
lock = threading.Mutex()  # error: unknown-member
