"""`csv`: tables as text.

# differs: the dialects are `excel`, `excel-tab` and `unix`, by name; no `register_dialect`, `Dialect`, `Sniffer`.
# differs: a reader gives strings, also for `QUOTE_NONNUMERIC`, which it refuses.
# differs: `DictReader` refuses a row with more fields than there are names, instead of a list under `restkey`.
"""

from __future__ import annotations

from weft.runtime.strings import Str

from ._csv import (
    QUOTE_ALL,
    QUOTE_MINIMAL,
    QUOTE_NONE,
    QUOTE_NONNUMERIC,
    ROW_START,
    Error,
    Form,
    RowParser,
    RowWriter,
    check_line,
)

__all__ = ["QUOTE_ALL", "QUOTE_MINIMAL", "QUOTE_NONE", "QUOTE_NONNUMERIC", "Error"]


class _Reader:
    """What `reader` gives: an iterator over rows."""

    def __init__(self, lines, form: Form) -> None:
        self.lines = lines
        self.parser = RowParser(form)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self) -> list[Str]:
        parser = self.parser
        parser.begin()
        while True:
            try:
                line = next(self.lines)
            except StopIteration:
                if parser.length > 0 or len(parser.row) > 0 or parser.state != ROW_START:
                    if parser.form.is_strict:
                        raise Error("unexpected end of data")
                    parser.save()
                    break
                raise
            check_line(line)
            self.line_num += 1
            if parser.feed(line):
                break
        return parser.row


class _Writer:
    """What `writer` gives."""

    def __init__(self, file, form: Form) -> None:
        self.file = file
        self.form = form

    def writerow(self, row):
        line = RowWriter(self.form)
        for field in row:
            line.add_field(field)
        return self.file.write(line.line())

    def writerows(self, rows) -> None:
        for row in rows:
            self.writerow(row)


def reader(
    csvfile,
    dialect="excel",
    *,
    delimiter=None,
    quotechar='"',
    escapechar=None,
    doublequote=True,
    skipinitialspace=False,
    lineterminator=None,
    quoting=None,
    strict=False,
):
    form = Form(
        dialect,
        delimiter,
        quotechar,
        escapechar,
        doublequote,
        skipinitialspace,
        lineterminator,
        quoting,
        strict,
    )
    if form.quoting == QUOTE_NONNUMERIC:
        raise NotImplementedError("weft: a csv reader gives strings, not numbers")
    return _Reader(iter(csvfile), form)


def writer(
    csvfile,
    dialect="excel",
    *,
    delimiter=None,
    quotechar='"',
    escapechar=None,
    doublequote=True,
    skipinitialspace=False,
    lineterminator=None,
    quoting=None,
    strict=False,
):
    return _Writer(
        csvfile,
        Form(
            dialect,
            delimiter,
            quotechar,
            escapechar,
            doublequote,
            skipinitialspace,
            lineterminator,
            quoting,
            strict,
        ),
    )


class DictReader:
    """Rows as dicts, by the names in the first row or by those given."""

    def __init__(
        self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **options
    ) -> None:
        self.reader = reader(f, dialect, **options)
        self.names: list[Str] = []
        self.has_names = fieldnames is not None
        if fieldnames is not None:
            for name in fieldnames:
                self.names.append(name)
        self.restval = restval

    @property
    def line_num(self) -> int:
        return self.reader.line_num

    @property
    def fieldnames(self):
        if not self.has_names:
            try:
                self.names = next(self.reader)
                self.has_names = True
            except StopIteration:
                return None
        return self.names

    def __iter__(self):
        return self

    def __next__(self):
        if self.fieldnames is None:
            raise StopIteration
        row = next(self.reader)
        while len(row) == 0:
            row = next(self.reader)
        if len(row) > len(self.names):
            raise Error("weft: a row with more fields than there are names")
        found = {}
        at = 0
        for name in self.names:
            if at < len(row):
                found[name] = row[at]
            else:
                found[name] = self.restval
            at += 1
        return found


class DictWriter:
    """Writes dicts as rows."""

    def __init__(
        self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **options
    ) -> None:
        if extrasaction.lower() != "raise" and extrasaction.lower() != "ignore":
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, **options)

    def writeheader(self):
        return self.writer.writerow(self.fieldnames)

    def writerow(self, rowdict):
        if self.extrasaction == "raise":
            wrong = []
            for key in rowdict:
                if key not in self.fieldnames:
                    wrong.append(repr(key))
            if len(wrong) > 0:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(wrong))
        line = RowWriter(self.writer.form)
        for name in self.fieldnames:
            if name in rowdict:
                line.add_field(rowdict[name])
            else:
                line.add_field(self.restval)
        return self.writer.file.write(line.line())

    def writerows(self, rowdicts) -> None:
        for rowdict in rowdicts:
            self.writerow(rowdict)
