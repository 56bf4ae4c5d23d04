def a():
    for i in range(1):
        try:
            1 // 0
        finally:
            continue
a()
try:
    raise IndexError("b")
except Exception as e:
    print(repr(e.__context__))
def b():
    try:
        try:
            1//0
        finally:
            return 5
    finally:
        pass
print(b())
try:
    raise IndexError("b")
except Exception as e:
    print(repr(e.__context__))
def c():
    try:
        {}[1]
    except KeyError:
        for i in range(3):
            try:
                1//0
            finally:
                break
        try:
            raise ValueError("x")
        except ValueError as e:
            print(repr(e.__context__))
        raise
try: c()
except KeyError as e: print("k", e, repr(e.__context__))
def d():
    try:
        1//0
    finally:
        try:
            raise
        except ZeroDivisionError as e:
            print("again", e)
try: d()
except ZeroDivisionError as e: print("d", e)
print({-7, 127, -2, 31}, {1,2,3}, {(1,2),(3,4),(5,6)} == set([(1,2),(3,4),(5,6)]))
print(str(b"Hi", "utf-8"), str(b"\xe9", encoding="latin-1"), str(b"a\xff", "utf-8", "replace"), str(bytearray(b"x"), errors="strict"), str(), str(object="q"))
for x in ("s", 3):
    try: print(str(x, "utf-8"))
    except TypeError as e: print(e)
def f1(a, /, b): return a
try: f1(a=1, b=2)
except TypeError as e: print(e)
