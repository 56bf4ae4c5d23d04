import csv
import io

TEXT = 'name,age,note\nAnn,31,"likes, commas"\nBob,,"says ""hi"""\n\n"Zoë\nX",5,\n'
for row in csv.reader(io.StringIO(TEXT)):
    print(row)
for row in csv.reader(["a;b;c", "1;'x;y';3"], delimiter=";", quotechar="'"):
    print(row)
reader = csv.reader(TEXT.splitlines(keepends=True))
header = next(reader)
print(header, [(row, reader.line_num) for row in reader])
print(list(csv.reader(["a, b,  c"], skipinitialspace=True)), list(csv.reader(["a\tb"], "excel-tab")))
print(list(csv.reader(['a\\,b,"c\\"d"'], escapechar="\\")), list(csv.reader(['"a"b,c""d'])))
print(list(csv.reader(['"a,b'])), list(csv.reader(["", "x", ""])), list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)))
for lines, strict in ((["a\rb"], False), (['"a"b'], True), (['"a'], True)):
    try:
        print(list(csv.reader(lines, strict=strict)))
    except csv.Error as error:
        print("Error:", error)

total = 0
for row in csv.DictReader(io.StringIO(TEXT)):
    print(row, row["name"].upper())
    total += int(row["age"] or 0)
print(total)
short = csv.DictReader(["a,b,c", "1,2", "", "3,4,5"], restval="-")
print(short.fieldnames, [row for row in short])
given = csv.DictReader(["1 2", "3 4"], fieldnames=["x", "y"], delimiter=" ")
print([int(row["x"]) + int(row["y"]) for row in given], given.line_num)

out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["a", 1, 2.5, None, True, "x,y", 'q"q', "line\nbreak", ""]))
w.writerow(("tuple", 3))
w.writerows([[""], [], [1, 2], "abc"])
print(repr(out.getvalue()))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n", delimiter="|").writerow(["a|b", 1, "", None, 2.0])
    print(out.getvalue(), end="")
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\", lineterminator="\n")
w.writerow(["a,b", 'c"d', "e\\f"])
csv.writer(out, doublequote=False, escapechar="!").writerow(['a"b', "c!d"])
csv.writer(out, dialect="unix").writerow(["u", 1])
print(out.getvalue())
try:
    csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])
except csv.Error as error:
    print("Error:", error)

out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=["id", "name"], lineterminator="\n")
dw.writeheader()
dw.writerow({"name": "Ann", "id": 1})
dw.writerows([{"id": 2}, {"id": 3, "name": "x,y"}])
print(out.getvalue(), end="")
try:
    dw.writerow({"id": 1, "other": 2})
except ValueError as error:
    print(error)
ignoring = csv.DictWriter(out, ["id"], extrasaction="ignore")
ignoring.writerow({"id": 9, "other": 1})
print(repr(out.getvalue()))

with open("/tmp/weft_csv_test.csv", "w", newline="") as file:
    table = csv.writer(file)
    table.writerow(["city", "people"])
    table.writerows([["Ulm", 126000], ["Bonn, am Rhein", 330000]])
with open("/tmp/weft_csv_test.csv", newline="") as file:
    print([(row["city"], int(row["people"])) for row in csv.DictReader(file)])
