"""What a compiled program in one process has not."""
# help: use threads, they run at the same time: `threading`, `concurrent.futures.ThreadPoolExecutor`
# help: a compiled program has no frames to look into; `WEFT_WATCHDOG_S` says where its threads are
# help: keep what is looked up by its name in a dict

import threading
from concurrent.futures import ProcessPoolExecutor  # error: unknown-member

threading.settrace(None)  # error: unknown-member
with ProcessPoolExecutor() as pool:
    print(pool)
print(locals())  # error: unsupported-syntax
