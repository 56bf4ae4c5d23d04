"""statistics: normal distributions, and what two variables have to do with each other."""

import statistics
from statistics import NormalDist, StatisticsError

standard = NormalDist()
iq = NormalDist(mu=100, sigma=15)
print(standard, iq, iq.mean, iq.median, iq.mode, iq.stdev, iq.variance, type(iq))
print([standard.cdf(x) for x in (-6, -1.96, -0.5, 0, 1, 2.5)])
print([iq.pdf(x) for x in (40, 100, 101.5)], iq.zscore(130))
for p in (1e-300, 1e-9, 0.001, 0.05, 0.0751, 0.25, 0.5, 0.7, 0.93, 0.999, 1 - 1e-12):
    print(p, standard.inv_cdf(p), iq.inv_cdf(p))
print(iq.quantiles(), standard.quantiles(n=10))
print(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), iq.overlap(NormalDist(110, 15)))
print(iq + 5, 5 + iq, iq - 5, 200 - iq, iq * 2, -2 * iq, iq / 3, -iq, +iq)
print(iq + NormalDist(1, 20), iq - NormalDist(1, 20), sum([iq, iq], NormalDist(0, 0)))
print(iq == NormalDist(100, 15), iq == 3, iq != standard, hash(iq) == hash(NormalDist(100.0, 15.0)))
print(NormalDist.from_samples([1, 2, 4, 8.5]), NormalDist.from_samples(range(5)))
drawn = iq.samples(4, seed=86753)
print(drawn == iq.samples(4, seed=86753), len(standard.samples(3)), all(0 < x < 200 for x in drawn))
for action in (
    lambda: NormalDist(0, -1),
    lambda: standard.inv_cdf(0),
    lambda: standard.inv_cdf(1.0),
    lambda: NormalDist(1, 0).cdf(1),
    lambda: NormalDist(1, 0).pdf(1),
    lambda: NormalDist(1, 0).zscore(1),
    lambda: NormalDist.from_samples([1]),
    lambda: statistics.linear_regression([1], [2]),
    lambda: statistics.linear_regression([1, 2], [2]),
    lambda: statistics.linear_regression([3, 3], [2, 4]),
):
    try:
        print(action())
    except StatisticsError as error:
        print(error)

years = [1971, 1975, 1979, 1982, 1983]
films = [1, 2, 3.5, 4, 5]
line = statistics.linear_regression(years, films)
print(line, line.slope * 2019 + line.intercept)
slope, intercept = statistics.linear_regression([1, 2, 3], [2.1, 3.9, 6.2], proportional=True)
print(slope, intercept, statistics.correlation(years, films), statistics.covariance(years, films))
