"""A small table file: write records, read them back, sum, sort, write a report."""

records = [("north", 3, 12.5), ("south", 10, 0.75), ("north", 1, 100.0), ("east", 7, 3.0)]
with open("sales.csv", "w") as f:
    f.write("region,count,price\n")
    for region, count, price in records:
        f.write(f"{region},{count},{price}\n")

totals = {}
bad = []
with open("sales.csv", "a") as f:
    f.write("broken line\n\nwest,x,1.0\n")
with open("sales.csv") as f:
    header = f.readline().strip().split(",")
    for number, line in enumerate(f, 2):
        parts = line.strip().split(",")
        if len(parts) != 3:
            bad.append(number)
            continue
        try:
            amount = int(parts[1]) * float(parts[2])
        except ValueError as e:
            print(f"line {number}: {e}")
            continue
        totals[parts[0]] = totals.get(parts[0], 0.0) + amount
print(header, totals, bad)
with open("report.txt", "w") as out:
    for region in sorted(totals, key=lambda r: -totals[r]):
        print(f"{region:<8}{totals[region]:>10.2f}")
        out.write(f"{region:<8}{totals[region]:>10.2f}\n")
    out.write("=" * 18 + "\n")
with open("report.txt") as f:
    lines = [line for line in f]
print(len(lines), repr(lines[-1]), lines[0] == f"{'north':<8}{137.5:>10.2f}\n")
