import argparse
import sys


def build():
    parser = argparse.ArgumentParser(prog="tool", description="Does things with files.", epilog="That is all.")
    parser.add_argument("source", help="where from")
    parser.add_argument("targets", nargs="+", help="where to")
    parser.add_argument("-n", "--count", type=int, default=3, help="how many (default: %(default)s)")
    parser.add_argument("--rate", type=float, default="1.5", metavar="R")
    parser.add_argument("-v", "--verbose", action="store_true", help="say more")
    parser.add_argument("-q", "--quiet", dest="silent", action="store_false")
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--mode", choices=["fast", "slow"], default="fast", help="one of %(choices)s")
    parser.add_argument("--level", type=int, choices=range(1, 4), default=1)
    parser.add_argument("-I", "--include", action="append", help="may be given again")
    parser.add_argument("-d", action="count", default=0)
    parser.add_argument("--pair", nargs=2, type=int, metavar="N")
    parser.add_argument("--maybe", nargs="?", const="given", default="absent")
    parser.add_argument("--many", nargs="*", default=[])
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    return parser


parser = build()
for line in [
    "a b",
    "a b c -n 5 --rate 2 -v",
    "-vdd -n7 --mode=slow a b -I x --include y --include=z",
    "a b --pair 3 -4 --maybe --many 1 2 3",
    "a b --maybe x --many -q --dry-run --level 3 -ddd",
    "-- -a -b",
    "a b --verb --co 9",
    "-vn 4 a b",
]:
    args = parser.parse_args(line.split())
    print(args)
    doubled = [value * 2 for value in args.pair or []]
    print(args.source.upper(), args.targets[0], args.count + 1, args.rate / 2, args.mode[0], doubled)
    if args.verbose or not args.silent:
        print("verbose", args.verbose, "silent", args.silent, "dry", args.dry_run)
    print(args.level + args.d, len(args.many), args.maybe, [name.upper() for name in args.include or ()])

for line in [
    "",
    "a",
    "a b --count x",
    "a b --mode odd",
    "a b --level 7",
    "a b --pair 1",
    "a b --unknown 1",
    "a b --count",
    "a b --dry-run=1",
    "a b --m x",
    "--version",
]:
    try:
        parser.parse_args(line.split())
        print("no error")
    except SystemExit as stop:
        print(repr(line), "exits with", stop.code)

sys.stdout.write(parser.format_usage())
parser.print_help()
known, unknown = parser.parse_known_args(["a", "b", "--other", "-z"])
print(known.source, unknown)
print("count" in known, "nothing" in known, vars(known)["count"], getattr(known, "count"))

small = argparse.ArgumentParser("small")
small.add_argument("numbers", nargs="*", type=int)
group = small.add_mutually_exclusive_group()
group.add_argument("--sum", dest="reduce", action="store_const", const=sum, default=max)
group.add_argument("--min", dest="reduce", action="store_const", const=min)
print(small.parse_args(["1", "5", "2"]).reduce([1, 5, 2]), small.parse_args(["--sum"]).numbers)
print(small.parse_args(["-1", "2", "--sum"]).numbers)
try:
    small.parse_args(["--sum", "--min"])
except SystemExit as stop:
    print(stop.code)
print(small.format_usage(), end="")


def positive(text):
    value = int(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not positive")
    return value


typed = argparse.ArgumentParser(prog="typed", add_help=False)
typed.add_argument("--size", type=positive, required=True)
typed.add_argument("--names", type=lambda text: text.split(","), default=[])
print(typed.parse_args(["--size", "4", "--names", "x,y"]))
for words in (["--size", "-4"], ["--size", "0"], []):
    try:
        typed.parse_args(words)
    except SystemExit as stop:
        print(stop.code)
try:
    small.error("an own mistake")
except SystemExit as stop:
    print(stop.code)
