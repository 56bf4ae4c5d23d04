"""A keyword that the function does not have."""


def greet(name, greeting="hello"):
    print(greeting, name)


greet("ann", greeting="hi")
greet("ann", greting="hi")  # error: call-arguments
