"""sys.exit with a text: the text goes to stderr, the status is 1."""

import sys

print("output")
if len(sys.argv) < 2:
    sys.exit("usage: exit_message.py FILE")
print("never")
