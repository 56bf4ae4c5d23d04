def total(count):
    result = 0
    for i in range(count):
        if i % 3 == 0:
            continue
        result += i
    return result


print(total(10))
