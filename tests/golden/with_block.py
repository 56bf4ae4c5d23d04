class Scope:
    def __enter__(self):
        return 7

    def __exit__(self, kind, error, trace):
        print("left")


def run():
    with Scope() as value:
        found = value
    return found


print(run())
