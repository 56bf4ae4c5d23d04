"""numpy is an extension module."""


print("hello")
