# The data of StructuralBenchmarks by statsmodels, exactly diffuse: milliseconds a fit. python3 tests/TruceStats.Benchmarks/Beside/structural.py
import statistics
import time
import warnings

import numpy as np
from statsmodels.tsa.statespace.structural import UnobservedComponents

warnings.simplefilter("ignore")
k = np.arange(1, 121)
level = 20 + np.cumsum(0.5 * (((7919 * k + 104729 * k**2) % 1009) / 1009 - 0.5))
x = np.sin(0.7 * (k - 1))
y = level + 1.5 * x + 2 * (((3571 * k + 90001 * k**2) % 1013) / 1013 - 0.5)
for name, options in {
    "level and regressor": {"level": "local level", "exog": x, "mle_regression": False},
    "trend": {"level": "local linear trend"},
    "trend and twelve seasons": {"level": "local linear trend", "seasonal": 12},
}.items():
    times = []
    for _ in range(5):
        start = time.perf_counter()
        fit = UnobservedComponents(y, use_exact_diffuse=True, **options).fit(disp=0)
        times.append(time.perf_counter() - start)
    print("statsmodels", name, f"{1e3 * statistics.median(times):.3g} ms a fit, log-likelihood {fit.llf:.8f}, variances", fit.params)
