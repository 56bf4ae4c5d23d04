"""A hierarchy of exception classes with fields and methods."""


class ShopError(Exception):
    pass


class OutOfStock(ShopError):
    def __init__(self, item, wanted, available):
        super().__init__(f"{wanted} {item} wanted, {available} available")
        self.item = item
        self.missing = wanted - available


class PaymentError(ShopError):
    code = 402

    def describe(self):
        return f"payment failed with code {self.code}"


class CardExpired(PaymentError):
    code = 498


class Unrelated(Exception):
    pass


def buy(what):
    if what == "apples":
        raise OutOfStock("apples", 10, 4)
    if what == "gold":
        raise PaymentError("no money")
    if what == "pears":
        raise CardExpired("expired")
    if what == "stairs":
        raise Unrelated
    if what == "plain":
        raise ShopError()
    return what + " bought"


for what in ["bread", "apples", "gold", "pears", "stairs", "plain"]:
    try:
        print(buy(what))
    except OutOfStock as e:
        print("OutOfStock:", e, e.item, e.missing)
    except PaymentError as e:
        print("PaymentError:", e, "/", e.describe(), isinstance(e, CardExpired))
    except ShopError as e:
        print("ShopError:", repr(str(e)))
    except Exception as e:
        print("other:", isinstance(e, Unrelated), repr(str(e)))

error = PaymentError("kept")
print(error.describe(), error)
try:
    raise error
except ShopError as caught:
    print(caught is error)
