"""A package beside the program: submodules, names of __init__, a helper inside."""

import shapes
import shapes.flat
from shapes import unit_square
from shapes.solid import Box, volume_of
from shapes.flat import area as flat_area

print(shapes.SIDES, unit_square(), shapes.flat.area(3, 4), flat_area(2.5, 2))
box = Box(2, 3, 4)
print(box.volume(), box.surface(), volume_of([box, Box(1, 1, 1)]))
print(shapes.flat.__name__, shapes.__name__)
