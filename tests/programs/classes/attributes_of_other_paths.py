# raises: AttributeError
"""An attribute that only code assigns which no call here comes to."""


class Search:
    def __init__(self, limit=None, rounds=None):
        if limit is not None:
            self.limit = limit
            self.kind = "time"
        else:
            self.rounds = rounds
            self.kind = "rounds"

    def go(self):
        if self.kind == "time":
            return self.limit * 2
        return self.rounds


print(Search(rounds=4).go())
wrong = Search(rounds=5)
wrong.kind = "time"
print(wrong.go())
