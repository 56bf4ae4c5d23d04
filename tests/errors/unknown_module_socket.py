"""There is no network on a GPU."""

import threading
import socket as network  # error: unknown-module

print(threading.active_count(), network.AF_INET)
