# args: a bc
"""sys.exit without an argument is success; argv is as given."""

import sys

print(len(sys.argv), sys.argv[1:])


def main():
    for argument in sys.argv[1:]:
        print(argument, len(argument))
        if len(argument) > 1:
            sys.exit()
    return 5


main()
print("never")
