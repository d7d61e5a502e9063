# The likelihood of HawkesBenchmarks on a million events, by numpy, with the recursion as a loop of Python and, where numba is there, compiled:
# milliseconds. /usr/bin/python3 tests/TruceStats.Benchmarks/Beside/hawkes.py, or any python3 with numpy
import math
import time

import numpy as np

n = 1_000_000
i = np.arange(1, n + 1, dtype=np.int64)
times = np.cumsum(((7919 * i + 104729 * i % 1009 * i) % 1009 + 1) / 10100.0)
length = float(int(times[-1]) + 1)
mu, alpha, beta = 10.0, 0.5, math.log(2) / 1.5


def likelihood():
    decay = np.exp(-beta * np.diff(times))
    history = np.empty(n)
    history[0] = left = 0.0
    for k, d in enumerate(decay.tolist(), 1):
        left = d * (1.0 + left)
        history[k] = left
    integral = mu * length + alpha * np.sum(1 - np.exp(-beta * (length - times)))
    return np.log(mu + alpha * beta * history).sum() - integral


def clock(function, runs):
    spent = []
    for _ in range(runs):
        begun = time.perf_counter()
        value = function()
        spent.append(1000 * (time.perf_counter() - begun))
    return sorted(spent)[runs // 2], value


print("numpy, recursion in Python: %.0f ms (%.6f)" % clock(likelihood, 5))
try:
    from numba import njit

    @njit
    def compiled(times, length, mu, alpha, beta):
        left, value, integral = 0.0, math.log(mu), 1 - math.exp(-beta * (length - times[0]))
        for k in range(1, len(times)):
            left = math.exp(-beta * (times[k] - times[k - 1])) * (1.0 + left)
            value += math.log(mu + alpha * beta * left)
            integral += 1 - math.exp(-beta * (length - times[k]))
        return value - mu * length - alpha * integral

    compiled(times[:10], length, mu, alpha, beta)
    print("numba: %.0f ms (%.6f)" % clock(lambda: compiled(times, length, mu, alpha, beta), 5))
except ImportError:
    print("numba is not there")
