"""Processes are not threads."""

from multiprocessing import Process  # error: unknown-module

print(Process)
