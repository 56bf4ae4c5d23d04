"""`warnings`: filters, and warnings as errors."""

import warnings
warnings.simplefilter("error")
try:
    warnings.warn("bad", RuntimeWarning)
except RuntimeWarning as e:
    print("raised", e)
warnings.filterwarnings("ignore", category=UserWarning)
warnings.warn("nothing")
try:
    warnings.warn(DeprecationWarning("old"))
except DeprecationWarning as e:
    print("raised", repr(e))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("quiet", RuntimeWarning)
try:
    warnings.warn("loud", RuntimeWarning)
except Warning as e:
    print(e)
