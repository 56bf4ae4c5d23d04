"""`except ... as e` removes its name afterwards; other names stay."""


def handle():
    message = "none"
    try:
        raise ValueError("inside")
    except ValueError as e:
        message = str(e)
        kept = e
    try:
        print(e)
    except NameError:
        print("e is gone")
    return message, str(kept)


print(handle())


def in_a_loop():
    errors = []
    for text in ["1", "a", "2", "b"]:
        try:
            value = int(text)
        except ValueError as e:
            errors.append(e)
            continue
        print("read", value)
    return errors


for e in in_a_loop():
    print("later:", e)
print(len(in_a_loop()))
