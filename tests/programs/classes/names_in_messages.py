"""Names of classes in messages: of those written in C with their module, of others without."""

import array
import datetime
import re
import threading
from collections import Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from fractions import Fraction


class Own:
    pass


DAY = datetime.timedelta(1)
DATE = datetime.date(2020, 1, 1)
for action in (
    lambda: DAY + 1,
    lambda: 1 + DAY,
    lambda: DATE + 1,
    lambda: datetime.datetime(2020, 1, 1) < 1,
    lambda: datetime.datetime(2020, 1, 1) > DATE,
    lambda: Decimal(1) + 1.5,
    lambda: Decimal(1) < "a",
    lambda: Fraction(1) + "a",
    lambda: Own() + Own(),
    lambda: Own()(),
    lambda: deque([1])(),
    lambda: Counter() + 1,
    lambda: hash(deque([1])),
    lambda: hash(defaultdict(int)),
    lambda: hash(OrderedDict()),
    lambda: hash(Counter()),
    lambda: hash(array.array("i")),
    lambda: {[]: 1},
    lambda: deque([1]).foo,
    lambda: DATE.foo,
    lambda: DAY.foo,
    lambda: len(re.compile("x")),
    lambda: threading.Lock() + 1,
    lambda: -DATE,
    lambda: "a" + DAY,
    lambda: [] + DAY,
):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(error)
