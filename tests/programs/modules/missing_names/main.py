try:
    from parts import missing
except ImportError as e:
    missing = None
    print("caught", type(e).__name__, str(e).split(" (")[0])
try:
    from parts import f as g
except ImportError:
    g = None
print(missing, g())
def late():
    try:
        from parts import other
    except ImportError:
        return "none"
    return other
print(late())
