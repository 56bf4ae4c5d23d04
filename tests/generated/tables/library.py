"""Expressions over iterators, ranges, views, frozen sets and the containers of `collections`."""

from __future__ import annotations

from ..templates import expressions

LIBRARY = expressions("""
list[E]: list(dict(enumerate($(list[E]))).values())
 [$x for $x in iter($(list[E]).copy().pop, $(E))]
 list(collections.deque($(list[E]), $(small)))
 list(itertools.islice($(list[E]), $(count)))
 list(itertools.islice(itertools.cycle($(list[E])), 0, 7, $(small)))
 list(itertools.compress($(list[E]), $(list[bool])))
 list(itertools.dropwhile(lambda $x: $(bool @ x:E), $(list[E])))
 list(itertools.filterfalse(lambda $x: $(bool @ x:E), $(list[E])))
 list(itertools.repeat($(E), $(count)))
 [$x for $x, in zip($(list[E]))]
 [*$(tuple[E, E])]
 list($(tuple[E, E])) + $(list[E])
 [*map(lambda $x, $y: $x if $(bool @ x:E, y:A) else $(E), $(list[E]), $(list[A]))]
 (lambda $x: ($x.append($(E)), $x)[1])($(list[E]))
 ($x := $(list[E]))[::-1] + $x[$(slice)]
list[O]: [min($x) for $x in itertools.pairwise($(list[O]))]
 [$x for $x, $y in itertools.groupby(sorted($(list[O])))]
list[int]: list(range(10))[$(slice)]
 list(range($(index), $(int) % 20)[$(slice)])
 list(range($(small))[::-1])
 [len(list($y)) for $x, $y in itertools.groupby($(list[int]), lambda $z: $(bool @ z:int))]
 sorted(frozenset($(list[int])) $(setop) $(set[int]))
 sorted($(dict[int, str]).keys() $(setop) $(set[int]))
 list(itertools.accumulate($(list[int]), lambda $x, $y: $(int @ x:int, y:int)))
 [$x * $y for $x, $y in itertools.product(range($(small)), repeat=2)]
 [$x @ $y if False else $x for $x, $y in itertools.combinations($(list[int]), 2)]
 sorted(collections.Counter($(list[int])).elements())
 list(map(operator.mul, $(list[int]), $(list[int])))
 list(map(pow, $(list[int]), range(3)))
 [$x for $y in $(list[list[int]]) for $x in $y if $x % 2]
 (lambda *$x: [*$x])(*$(list[int]))
list[str]: [f'{$x!r:>{$(small)}}' for $x in $(list[A])]
 [format($x, '$(int_spec)') for $x in $(list[int])]
 [format($x, '$(float_spec)') for $x in $(list[float])]
 [''.join($x) for $x in itertools.permutations($(str)[:3], 2)]
 [''.join($x) for $x in itertools.zip_longest($(str), $(str), fillvalue='.')]
 sorted($(list[str]), key=lambda $x: (len($x), $x))
 sorted($(list[str]), key=str.lower, reverse=$(bool))
 [$x.$(case)() for $x in $(list[str])]
dict[K, int]: dict(collections.Counter($(list[K])))
 dict(collections.Counter($(list[K])) - collections.Counter($(list[K])))
 {$x: $y for $y, $x in enumerate($(list[K]))}
dict[str, list[int]]: (lambda $x: [$x[str($y)].append($y) for $y in $(list[int])] and dict($x))(collections.defaultdict(list))
str: repr(range($(index), $(int), $(small))[$(slice)])
 repr($(dict[K, E]).keys())
 repr($(dict[K, E]).values())
 repr($(dict[K, E]).items())
 repr(frozenset($(list[int])))
 repr(collections.deque($(list[E]), maxlen=$(small)))
 repr(collections.Counter($(str)))
 repr(collections.Counter($(list[int])).most_common($(small)))
 repr(collections.OrderedDict($(dict[K, E])))
 repr(collections.defaultdict(int, $(dict[K, int])))
 repr(list(zip($(list[A]), $(list[B]), strict=True)))
 repr(list(zip($(list[A]), $(str), range(3))))
 repr(slice($(index), None, $(int | None)))
 repr(bytearray($(bytes)))
 repr(bytearray($(bytes))[$(slice)])
 repr(($(A), [$(B)], {$(K): $(E)}))
 repr($(exception)($(A), $(B)))
 str($(exception)($(A)))
 repr([$(A), $(B)])
 str([$(int), $(float), $(str), None])
 str({$(int): $(A), $(str): $(B)})
 str([$(list[int]), $(dict[str, int])])
 '{0[0]}{1[a]}'.format($(list[E]), $(dict[str, int]))
 '{:{}}|{:>{w}.{p}f}'.format($(str), $(small), $(float), w=$(small), p=$(small))
 '%(a)s %(b)5.1f' % {'a': $(A), 'b': $(float)}
 '%*d|%-*s' % ($(small), $(int), $(small), $(str))
 '%s' % ($(tuple[A, B]),)
 '%s and %s' % $(tuple[A, B])
 '-'.join(str($x) for $x in $(tuple[A, B]))
 type($(int | str | float)).__name__
 str(type($(A)))
 f'{$(bool):5}|{$(bool)!s:>6}|{$(None)}'
 f'{$(list[E])!r:>20}'
 f'{$(int):,}|{$(float):,.2f}|{$(int):_}'
 f'{$(A)}' f'{$(B)}' '{}'
bool: $(dict[K, E]) == $(dict[K, E])
 $(dict[K, E]).keys() $(equals) $(dict[K, E]).keys()
 $(dict[K, E]).keys() >= $(dict[K, E]).keys()
 range($(small)) == range(0, $(small), $(small))
 frozenset($(list[int])) $(compare) $(set[int])
 isinstance($(A), int | str)
 type($(A)) is type($(B))
 type($(int | str)) in (int, float)
 $(tuple[A, B]) $(compare) $(tuple[A, B])
 $(list[E]) $(compare) $(list[E])
 $(int | float) $(compare) $(int | float)
 $(int | str) $(compare) $(int | str)
 $(float) in $(list[int])
 $(int) in $(list[float])
 $(bool) in $(list[int])
 $(A) is not None
 not $(list[E]) or $(list[E]) is None
int: operator.itemgetter(1)($(list[int]))
 collections.Counter($(str))[$(str)]
 collections.Counter($(list[int])).total()
 sum(map(bool, $(list[A])))
 sum($x * $y for $x, $y in zip($(list[int]), $(list[int]), strict=False))
 len(list(itertools.chain.from_iterable($(list[list[E]]))))
 math.prod($(list[int]))
 math.comb($(small), $(small))
 int(f'{$(int):b}', 2)
 int('$(int_spec)' or '1')
 max($(list[int]), key=abs, default=-1)
 min($(str | None) or 'z', 'm').count('m')
 functools.partial(max, $(int))($(int))
 (lambda $x, /, $y=2, *$z, w=1, **$k: $x * w + $y + sum($z) + len($k))($(int), *$(list[int]), w=$(int), q=1)
float: math.fsum($(list[float]))
 math.dist(($(float), 0.0), (1.5, $(float)))
 math.fmod($(int), $(float))
 math.atan2($(float), $(float))
 min($(int), $(float)) / 2
 round($(float) * 100) / 100
""")
