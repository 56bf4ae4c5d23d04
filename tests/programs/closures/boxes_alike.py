# Two shared variables of one type: a parameter, always set, and a variable that may not be.


def stepper(value):
    def step():
        nonlocal value
        value += 1
        return value

    return step


def holder(is_set):
    def get():
        return found

    if is_set:
        found = 0
    return get


print(stepper(-1)())
print(holder(True)())
try:
    print(holder(False)())
except NameError as error:
    print(error)
