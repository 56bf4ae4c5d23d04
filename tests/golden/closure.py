def counter(start):
    def step(by):
        nonlocal start
        start += by
        return start

    return step


print(counter(3)(4))
