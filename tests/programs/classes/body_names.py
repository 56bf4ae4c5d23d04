x = "g"
y = 5
class M:
    x = x
    z = y + 1
print(M.x, M.z)
def f():
    class A:
        x = x
        y = x + "!"
    return A.x, A.y
print(f())
def g(y):
    class B:
        w = y
        y = w
    return B.w
try:
    print(g(9))
except Exception as e:
    print(type(e).__name__, e)
