print(bytes([1,2,255]), bytes([]), bytearray([5,6]), bytes((1,2)), bytes(range(3)))
try: bytes([1,256])
except ValueError as e: print(e)
try: bytearray([1,-1])
except ValueError as e: print(e)
try: bytes([1,"a"])
except TypeError as e: print(e)
class N:
    def __index__(self): return 7
print(bytes([N(), N()]), bytes([True, False]))
