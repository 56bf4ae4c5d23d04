"""The error is in the function; the call says with which types it was compiled."""


class Account:
    def __init__(self):
        self.balance = 100


def total(accounts):
    result = 0
    for account in accounts:
        result += account.balance - "1"  # error: operand-types
    return result


print(total([Account(), Account()]))
