"""numpy is an extension module."""

import numpy  # error: unknown-module

print("hello")
