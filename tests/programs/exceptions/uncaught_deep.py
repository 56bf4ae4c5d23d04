# raises: ZeroDivisionError
"""A traceback through functions, methods and module level."""


class Calculator:
    def __init__(self, scale):
        self.scale = scale

    def divide(self, a, b):
        return self.scale * (a // b)

    def run(self, pairs):
        results = []
        for a, b in pairs:
            results.append(self.divide(a, b))
        return results


def main(pairs):
    calculator = Calculator(10)
    print(calculator.run(pairs[:2]))
    print(calculator.run(pairs))


main([(7, 2), (9, 3), (1, 0), (5, 5)])
