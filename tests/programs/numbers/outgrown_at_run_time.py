print("start")
def fact(n):
    r = 1
    for i in range(2, n + 1): r *= i
    return r
print(fact(20))
try:
    print(fact(25))
except OverflowError as e:
    print("overflow", e)
