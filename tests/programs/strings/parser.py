"""A tokenizer and a recursive-descent calculator."""


class SyntaxProblem(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokenize(text):
    tokens = []
    i = 0
    while i < len(text):
        c = text[i]
        if c == " ":
            i += 1
        elif c in "0123456789.":
            start = i
            while i < len(text) and text[i] in "0123456789.":
                i += 1
            tokens.append(("number", text[start:i], start))
        elif c in "+-*/()":
            tokens.append(("symbol", c, i))
            i += 1
        else:
            raise SyntaxProblem(f"unexpected {repr(c)}", i)
    tokens.append(("end", "", len(text)))
    return tokens


class Parser:
    def __init__(self, text):
        self.tokens = tokenize(text)
        self.position = 0

    def peek(self):
        return self.tokens[self.position][1]

    def advance(self):
        token = self.tokens[self.position]
        self.position += 1
        return token

    def expression(self):
        value = self.term()
        while self.peek() in ["+", "-"]:
            if self.advance()[1] == "+":
                value += self.term()
            else:
                value -= self.term()
        return value

    def term(self):
        value = self.factor()
        while self.peek() in ["*", "/"]:
            if self.advance()[1] == "*":
                value *= self.factor()
            else:
                value /= self.factor()
        return value

    def factor(self):
        kind, text, where = self.advance()
        if kind == "number":
            return float(text) if "." in text else int(text)
        if text == "-":
            return -self.factor()
        if text == "(":
            value = self.expression()
            if self.advance()[1] != ")":
                raise SyntaxProblem("missing )", where)
            return value
        raise SyntaxProblem("value expected", where)


def calculate(text):
    parser = Parser(text)
    value = parser.expression()
    if parser.peek() != "":
        raise SyntaxProblem("end expected", parser.tokens[parser.position][2])
    return value


for text in ["1 + 2 * 3", "(1 + 2) * 3", "10 / 4", "-(2 + 3) * 2.5", "2 * (3 + 4) * 5 - 1"]:
    print(text, "=", calculate(text))
for text in ["1 +", "(1", "1 2", "4 / (2 - 2)", "1 $ 2", "1.2.3"]:
    try:
        print(calculate(text))
    except SyntaxProblem as e:
        print("SyntaxProblem:", e)
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e)
    except ValueError as e:
        print("ValueError:", e)
