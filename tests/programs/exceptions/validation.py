"""A form checker that collects error messages from nested validators."""


class ValidationError(Exception):
    def __init__(self, field, message):
        super().__init__(field + ": " + message)
        self.field = field


def check_name(value):
    if value == "":
        raise ValidationError("name", "may not be empty")
    if len(value) > 10:
        raise ValidationError("name", f"{len(value)} characters, 10 allowed")
    return value


def check_age(value):
    try:
        age = int(value)
    except ValueError:
        raise ValidationError("age", repr(value) + " is not a number")
    if not 0 <= age < 150:
        raise ValidationError("age", f"{age} is out of range")
    return age


def check(form):
    errors = []
    name = None
    age = None
    try:
        name = check_name(form["name"])
    except ValidationError as e:
        errors.append(str(e))
    except KeyError as e:
        errors.append("missing " + str(e))
    try:
        age = check_age(form["age"])
    except ValidationError as e:
        errors.append(str(e))
    except KeyError as e:
        errors.append("missing " + str(e))
    return name, age, errors


forms = [
    {"name": "Ann", "age": "31"},
    {"name": "", "age": "x"},
    {"name": "Bartholomew II", "age": "200"},
    {"age": "-1"},
    {"name": "Zoe"},
]
for form in forms:
    name, age, errors = check(form)
    print(name, age, "ok" if not errors else errors)
