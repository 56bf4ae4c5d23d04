"""What depends on the mistake is not reported again."""


def load(path):
    return undefined_reader(path)  # error: unknown-name


data = load("x")
total = data + 1
for item in data:
    total += item * 2
print(total, data.size, data[0])
