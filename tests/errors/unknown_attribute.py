"""No code assigns this attribute."""


class Account:
    def __init__(self):
        self.balance = 100

    def show(self):
        return self.balanse  # error: unknown-attribute


print(Account().show())
