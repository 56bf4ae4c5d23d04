"""Classes are made by the compiler."""


class Meta(type):  # error: unsupported-syntax
    pass


print("hello")
