# The pairs of RateRatioBatchBenchmarks, with vectorised beta.ppf: microseconds a pair. python3 tests/TruceStats.Benchmarks/Beside/exact-ratio.py
import time

import numpy as np
import scipy
from scipy.stats import beta

i = np.arange(100_000)
before = 1 + (7919 * i) % 2000
after = (104729 * i) % 200


def limits():
    lower = np.where(after == 0, 0, beta.ppf(0.025, np.maximum(after, 1), before + 1))
    upper = beta.ppf(0.975, after + 1, before)
    return lower / (1 - lower) * 10, upper / (1 - upper) * 10


times = []
for _ in range(7):
    start = time.perf_counter()
    limits()
    times.append(time.perf_counter() - start)
print(f"scipy {scipy.__version__} beta.ppf: {1e6 * float(np.median(times)) / len(i):.3g} microseconds a pair")
