"""A Matrix class on a list of lists: multiply, transpose, power, determinant."""


class Matrix:
    def __init__(self, rows):
        self.rows = rows
        self.height = len(rows)
        self.width = len(rows[0])

    def times(self, other):
        if self.width != other.height:
            raise ValueError(f"{self.width} columns against {other.height} rows")
        result = []
        for i in range(self.height):
            row = []
            for j in range(other.width):
                row.append(sum([self.rows[i][k] * other.rows[k][j] for k in range(self.width)]))
            result.append(row)
        return Matrix(result)

    def transposed(self):
        return Matrix([[row[j] for row in self.rows] for j in range(self.width)])

    def power(self, n):
        result = identity(self.height)
        base = self
        while n > 0:
            if n % 2 == 1:
                result = result.times(base)
            base = base.times(base)
            n //= 2
        return result

    def determinant(self):
        if self.height == 1:
            return self.rows[0][0]
        total = 0
        for j in range(self.width):
            minor = Matrix([row[:j] + row[j + 1 :] for row in self.rows[1:]])
            total += (-1) ** j * self.rows[0][j] * minor.determinant()
        return total

    def show(self):
        for row in self.rows:
            print(" ".join([f"{value:5}" for value in row]))


def identity(n):
    return Matrix([[1 if i == j else 0 for j in range(n)] for i in range(n)])


a = Matrix([[1, 2, 3], [4, 5, 6]])
b = Matrix([[1, 0], [0, -1], [2, 2]])
a.times(b).show()
a.transposed().show()
print(Matrix([[1, 1], [1, 0]]).power(40).rows)
print(Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).determinant())
print(Matrix([[0.5, 1.5], [2.0, -1.0]]).times(Matrix([[2.0], [4.0]])).rows)
try:
    a.times(a)
except ValueError as e:
    print("ValueError:", e)
