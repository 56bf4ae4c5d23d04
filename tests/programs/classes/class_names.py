"""Names of classes: with the module that Python gives them, by `str`, `__module__`, and for functions."""

import collections
import datetime
import decimal
import enum
import io
import json
import logging
import pathlib
import queue
import threading


class Outer:
    class Inner:
        pass

    class Error(Exception):
        pass


def make():
    class Local:
        pass

    return Local


class Color(enum.Enum):
    RED = 1


class Access(enum.Flag):
    READ = 1


print(collections.deque, collections.OrderedDict, collections.Counter, collections.ChainMap)
print(type(collections.defaultdict(int)), collections.deque.__module__, collections.deque.__name__)
print(datetime.date, datetime.timedelta, type(datetime.datetime(2024, 1, 2)), decimal.Decimal)
print(type(pathlib.PurePosixPath("x")).__name__, threading.Thread, type(threading.Lock()))
print(queue.Queue, queue.SimpleQueue, queue.Empty, queue.Full)
print(logging.LogRecord, logging.StreamHandler, json.JSONDecodeError, io.StringIO)
print(list, dict, str, ValueError, tuple, set, bytes, int, float, bool, type(None), object)
print(Outer, Outer.Inner, make(), Color, type(Color.RED), Access, Outer.__module__)
print(type(len), type(make), type(Outer), type(int), type({}.keys()), type(object()))
for value in (collections.Counter(), [], {}, set()):
    try:
        hash(value)
    except TypeError as error:
        print(error)
try:
    raise Outer.Error("nested")
except Outer.Error as error:
    print(type(error), repr(error), type(error).__qualname__)
