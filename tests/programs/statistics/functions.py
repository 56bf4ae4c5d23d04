"""statistics: exact means and spreads, medians, modes."""

import random
import statistics
from statistics import StatisticsError, fmean, mean, median, mode, pstdev, pvariance, stdev, variance

print(mean([1, 2, 3]), mean([1, 2, 3, 4]), mean([0.1] * 3), mean([1, 2.5]), mean((5, 7)), mean(range(10)))
print(mean([10**15, 10**15 + 1]), mean([True, False, True, True]), mean(x * x for x in [1, 2, 3]))
print(fmean([1, 2, 4]), fmean([85, 92, 83, 91], [0.2, 0.2, 0.3, 0.3]))
print(median([3, 1, 2]), median([4, 1, 3, 2]), median([1.5, 2.5]), median(["b", "a", "c"]))
print(statistics.median_low([1, 3, 5, 7]), statistics.median_high([1, 3, 5, 7]))
print(statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), statistics.median_grouped([52, 52, 53, 54], 2))
print(mode([1, 1, 2, 3, 3, 3]), mode("abracadabra"), mode(["red", "blue", "red"]))
print(statistics.multimode("aabbc"), statistics.multimode([]), statistics.multimode([1, 2]))
print(stdev([1, 2, 3, 4]), pstdev([1, 2, 3, 4]), stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]))
print(variance([1, 2, 3]), variance([1, 2, 3, 4]), pvariance([1, 2, 3, 4, 5]), pvariance([0.25, 0.5, 1.25]))
print(variance([2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]), variance([1, 2, 3], 2), pvariance([1.0, 2.0], 1.5))
print(stdev([5, 5, 5]), pstdev([7.5]), variance([3, 3]), variance([0.1, 0.1, 0.1]))
print(statistics.geometric_mean([54, 24, 36]), statistics.harmonic_mean([40, 60]), statistics.harmonic_mean([2.5, 3, 10]))
print(statistics.harmonic_mean([40, 60], weights=[5, 30]), statistics.harmonic_mean([5]), statistics.harmonic_mean([1, 0]))
print(statistics.quantiles([1, 2, 3, 4, 5, 6, 7, 8]), statistics.quantiles([10, 20, 35.5], n=3, method="inclusive"))
print(statistics.quantiles(range(100), n=10))
x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(statistics.covariance(x, y), statistics.correlation(x, y), statistics.correlation(x, [-v for v in x]))

rng = random.Random(7)
for size in (2, 3, 10, 50):
    floats = [rng.gauss(100, 15) for _ in range(size)]
    print(mean(floats), fmean(floats), stdev(floats), pvariance(floats), median(floats))
    tiny = [1e9 + rng.random() for _ in range(size)]
    print(mean(tiny), stdev(tiny), variance(tiny), pstdev(tiny))
    ints = [rng.randrange(10**9) for _ in range(size)]
    print(mean(ints), variance(ints), stdev(ints), pvariance(ints), pstdev(ints))
    mixed = [rng.randrange(10) if rng.random() < 0.5 else rng.random() for _ in range(size)]
    print(mean(mixed), stdev(mixed), variance(mixed))
print(mean([float("inf"), 1.0]), mean([-1.5e-3, 2]))

nothing = [1][1:]
one = [1]
for function in (mean, fmean, median, mode, variance, stdev, pvariance, pstdev, statistics.geometric_mean):
    try:
        function(nothing)
    except StatisticsError as error:
        print(error)
try:
    stdev(one)
except StatisticsError as error:
    print(error)
try:
    statistics.harmonic_mean([1, -1])
except ValueError as error:
    print(type(error).__name__, error)
