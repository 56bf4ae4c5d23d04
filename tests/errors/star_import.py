"""Which names a star import binds cannot be seen in the text."""

from queue import *  # error: unsupported-syntax

print("hello")
