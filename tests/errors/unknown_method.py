"""str has no such method."""

word = "hello"
print(word.upper())
print(word.shout())  # error: unknown-attribute
