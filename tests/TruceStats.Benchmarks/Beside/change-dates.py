# Beside ChangeDateBenchmarks: the posterior over 10,000 days, and 10,000 days one by one, in numpy and scipy.
import time
import numpy as np
from scipy.special import gammaln

day = np.arange(10_000)
y = np.where(day < 6_000, 9, 6) + day * 7 % 5
a, b = 1.0, 0.2


def evidence(a, b, y, e):
    return gammaln(a + y) - gammaln(a) + a * np.log(b) - (a + y) * np.log(b + e)


def posterior():
    before = np.cumsum(y)[:-1]
    days = np.arange(1, len(y))
    logs = evidence(a, b, before, days) + evidence(a, b, y.sum() - before, len(y) - days) + np.log(0.5 / (len(y) - 1))
    none = np.log(0.5) + evidence(a, b, y.sum(), len(y))
    top = max(none, logs.max())
    return np.exp(none - top) / (np.exp(none - top) + np.exp(logs - top).sum())


def online(hazard=0.001):
    weights, events, exposures = np.ones(1), np.zeros(1), np.zeros(1)
    for i, count in enumerate(y):
        if i > 0:
            weights = np.append(weights * (1 - hazard), hazard)
            events, exposures = np.append(events, 0), np.append(exposures, 0)
        logs = evidence(a + events, b + exposures, count, 1)
        weights = weights * np.exp(logs - logs.max())
        weights /= weights.sum()
        keep = weights >= 1e-12
        weights, events, exposures = weights[keep], events[keep] + count, exposures[keep] + 1
    return weights.max()


for name, run in (("posterior over 10,000 days", posterior), ("10,000 days one by one", online)):
    best = min((lambda t: (run(), time.perf_counter() - t)[1])(time.perf_counter()) for _ in range(5))
    print(f"{name}: {best * 1e3:.2f} ms")
