"""A local name hides the function that was meant."""


def longest(words):
    len = 0
    for word in words:
        if len(word) > len:  # error: not-callable
            len = 1
    return len


print(longest(["a", "bb"]))
