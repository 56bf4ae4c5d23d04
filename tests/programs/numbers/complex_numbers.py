import cmath

z = complex(1, 2)
w = 3 - 4j
print(z, w, z + w, z - w, z * w, z / w, -z, +z, abs(w), z.real, z.imag, z.conjugate())
print(z**2, z**-1, z**0.5, 2**z, z**w, 1 + z, z * 2.5, True + z, z / 2, 1 / z)
print(z == 1 + 2j, z != w, complex(3) == 3, z == "a", hash(complex(5)) == hash(5), bool(0j), bool(1j))
print(complex(), complex(1.5), complex(imag=2), 1j * 1j, (1 + 0j) ** 3, complex(-0.0, 1), complex(0, -1))
print([complex(i, -i) for i in range(3)], {1j: "a"}[1j], sum([1j, 2, 3.5]), f"{z:.2f} {z}")
for bad in (lambda: z / 0, lambda: 0j**-1):
    try:
        print(bad())
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
print(cmath.phase(1j), cmath.polar(3 + 4j), cmath.sqrt(-4), cmath.exp(0j), cmath.rect(2, 0))


def escape(c, limit):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


print([escape(complex(x / 10, 0.5), 50) for x in range(-20, 10, 5)])

print(complex(1, -0.0), complex(-0.0, -0.0), complex(1j, -0.0), complex(-0.0, 1j), complex(1 - 0j, 2))
