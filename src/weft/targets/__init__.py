"""One folder a machine, behind the questions of `target.py`."""
