"""Attributes of classes that assignments make later, `hasattr` and `getattr` of them."""

class H:
    def bump(self):
        H.computed = getattr(H, "computed", 0) + 1
    def has(self):
        return hasattr(H, "computed"), hasattr(self, "computed"), getattr(self, "computed", -1)
h = H()
print(h.has())
h.bump(); h.bump()
print(H.computed, h.has())
