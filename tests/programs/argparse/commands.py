import argparse


def add(args):
    print("add", args.name, args.amount, args.verbose)
    return args.amount


def remove(args):
    print("remove", args.name, "forced" if args.force else "asked")
    return 0


def main(words):
    parser = argparse.ArgumentParser(prog="stock")
    parser.add_argument("-v", "--verbose", action="store_true")
    commands = parser.add_subparsers(dest="command", required=True, help="what to do")
    adding = commands.add_parser("add", help="add an item")
    adding.add_argument("name")
    adding.add_argument("--amount", type=int, default=1)
    adding.set_defaults(function=add)
    removing = commands.add_parser("remove", help="remove an item", description="Removes an item.")
    removing.add_argument("name")
    removing.add_argument("--force", action="store_true")
    removing.set_defaults(function=remove)
    commands.add_parser("list")
    try:
        args = parser.parse_args(words)
    except SystemExit as stop:
        print("exit", stop.code)
        return
    print(args.command, args.verbose)
    if args.command == "list":
        return
    print(args.function(args))


main(["add", "nut", "--amount", "5"])
main(["-v", "add", "bolt"])
main(["remove", "nut", "--force"])
main(["list"])
main([])
main(["fly"])
main(["add"])
main(["-h"])
main(["remove", "-h"])
