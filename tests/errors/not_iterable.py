"""A number is not a sequence."""

count = 3
for i in count:  # error: not-iterable
    print(i)
