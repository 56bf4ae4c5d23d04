"""Format specs of integers."""

for n in [0, 7, -7, 42, 1234567, -1234567]:
    print(f"[{n}] [{n:5}] [{n:<5}] [{n:>5}] [{n:^5}] [{n:05}] [{n:+}] [{n: }] [{n:,}] [{n:d}]")
for n in [0, 10, 255, -255, 4096]:
    print(f"{n:x} {n:X} {n:o} {n:b} {n:#x} {n:#b} {n:#o} {n:08b} {n:04x} {n:#06x} {n:_}")
print(f"{5:*^9} {5:->4} {5:#<4} {-5:=+6} {-5:06d} {123456:,d} {1234:>10,} {7:03d}{8:03d}")
print(f"{True} {True:d} {False:5d}| {3:e} {3:.2f} {10:g} {1:%} {65:c}")
for i in range(1, 6):
    print(f"{i:2d} {i * i:3d} {i**3:4d}")
for i in range(1, 4):
    print(" ".join([f"{i * j:3}" for j in range(1, 8)]))
