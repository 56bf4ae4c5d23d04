"""A required argument is missing."""


def deposit(account, amount, note="none"):
    return account + amount


print(deposit(100, 5))
print(deposit(100))  # error: call-arguments
