"""sum needs something to iterate over."""

print(sum([1, 2]))
print(sum(3))  # error: not-iterable
