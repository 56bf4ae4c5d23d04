f = [max]
max = min
print(f[0](1, 2), max(1, 2))
sum = sum([1, 2, 3])
print(sum)
list = list("ab")
print(list)
try:
    abs = nothing_there
except NameError:
    pass
print(abs(-1))
for i in range(2):
    print(str(i), end=" ")
    if i == 0:
        str = repr
print(str("a"))
id = 4
id += 1
print(id)
print(SyntaxError("boo", ("/a/f.py", 3, 4, "text")))
