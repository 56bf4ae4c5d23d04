"""@ is defined for no builtin type."""

a = [[1, 2], [3, 4]]
b = [[5, 6], [7, 8]]
print(a @ b)  # error: operand-types
