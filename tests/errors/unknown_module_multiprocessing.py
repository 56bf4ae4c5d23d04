"""Processes are not threads."""
# help: use threads, they run at the same time: `threading`, `concurrent.futures.ThreadPoolExecutor`

from multiprocessing import Process  # error: unknown-module

print(Process)
