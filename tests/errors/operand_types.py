"""An int and a str cannot be added."""

count = 3
print("before")
print("count: " + count)  # error: operand-types
