"""Reading a local or a captured variable before it has a value."""


def local_before(flag):
    if flag:
        x = 1
    return x


def captured_before(flag):
    def read():
        return y

    if flag:
        y = 2
    return read()


def loop_never(values):
    for last in values:
        pass
    return last


for flag in [True, False]:
    try:
        print(local_before(flag))
    except UnboundLocalError as e:
        print("UnboundLocalError:", e)
    try:
        print(captured_before(flag))
    except NameError as e:
        print("NameError:", e)
print(loop_never([1, 2, 3]))
try:
    loop_never([])
except UnboundLocalError as e:
    print("UnboundLocalError:", e)


def uses_late_global():
    return late


try:
    uses_late_global()
except NameError as e:
    print("NameError:", e)
late = "now it exists"
print(uses_late_global())
