def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1
    finally:
        print("done")


print(parse("12"))
