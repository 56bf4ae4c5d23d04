"""`traceback`: exceptions as text, with the lines they passed."""

import traceback, sys
def f(x):
    return 1 // x
try:
    f(0)
except ZeroDivisionError as e:
    print(traceback.format_exc())
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exception_only(e))
    print("".join(traceback.format_exception(e)))
print(traceback.format_exc())
