from typing import List, Dict, NamedTuple
class Matrix(List):
    def double(self):
        return Matrix(x * 2 for x in self)
class Reg(Dict[str, int]):
    def put(self, k): self[k] = len(self)
print(Matrix([1, 2]).double(), len(Matrix([3])))
r = Reg(); r.put("a"); r.put("b"); print(r)
