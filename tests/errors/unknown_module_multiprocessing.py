"""Processes are not threads."""


print("hello")
