"""Numbers and strings have no order."""

limit = "10"
value = 5
if value < limit:  # error: operand-types
    print("less")
