"""How many threads run at the same time: warps on a GPU, cores on a CPU."""

import os

print(os.cpu_count())
