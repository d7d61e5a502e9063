# Makes structural.jsonl with statsmodels (UnobservedComponents, exactly diffuse start, regression coefficients as diffuse states):
#   python3 tests/TruceStats.Tests/References/structural.py > tests/TruceStats.Tests/References/structural.jsonl
# Series are made by arithmetic, so that nothing depends on a generator of random numbers. R's StructTS starts at the first observation with
# a large variance instead, so its likelihood is another one; its variances for the Nile (level 1469.1, epsilon 15098.6) agree to 2e-5.
import json
import warnings

import numpy as np
import scipy
import statsmodels
from scipy.optimize import minimize
from statsmodels.tsa.statespace.structural import UnobservedComponents

warnings.simplefilter("ignore")
SOURCE = f"statsmodels {statsmodels.__version__} UnobservedComponents(use_exact_diffuse=True), scipy {scipy.__version__}"
NILE = [1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260,
        1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845,
        864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740]


def noise(n, a, b):
    """Roughly normal: sums of four residues of a congruence."""
    i = np.arange(1, n + 1)
    return sum(((a * i * (k + 3) + b * i * i + 31 * k * i * i * i) % 1009) / 1009 - 0.5 for k in range(4)) * np.sqrt(3)


def series(n, wander, season, a, b):
    level = np.cumsum(wander * noise(n, a, b))
    pattern = 3 * np.sin(2 * np.pi * np.arange(n) / season) + np.cos(4 * np.pi * np.arange(n) / season) if season else 0
    return np.round(20 + level + pattern + noise(n, b, a), 6)


def model(y, x, slope, season, trigonometric):
    options = {"level": "local linear trend" if slope else "local level"}
    if season and trigonometric:
        options["freq_seasonal"] = [{"period": season}]
    elif season:
        options["seasonal"] = season
    if x is not None:
        options |= {"exog": x, "mle_regression": False}
    return UnobservedComponents(y, use_exact_diffuse=True, **options)


def best(m, count, y):
    scale = np.nanvar(y)
    top = None
    for first in [(0, -1), (-1, 0), (-2, -0.5)]:
        start = np.log(scale) + np.array(list(first) + [-5] * (count - 2))
        f = lambda logs: -m.loglike(np.exp(np.maximum(logs, -30)))
        r = minimize(f, start, method="Nelder-Mead", options={"maxiter": 4000, "maxfev": 4000, "xatol": 1e-9, "fatol": 1e-13})
        if top is None or r.fun < top.fun:
            top = r
    variances = np.exp(np.maximum(top.x, -30))
    for i in range(count):
        without = variances.copy()
        without[i] = 0
        if m.loglike(without) >= -top.fun - 1e-9:
            variances = without
    return variances, m.loglike(variances)


def case(number, y, x, slope, season, trigonometric, horizon, ahead=None, variances=None):
    y = np.asarray(y, float)
    m = model(y, x, slope, season, trigonometric)
    count = 2 + slope + (season > 0)
    flat = lambda x: [] if x is None else [float(v) for v in x.T.ravel()]
    args = {"values": [0.0 if np.isnan(v) else float(v) for v in y], "missing": [int(t) for t in np.flatnonzero(np.isnan(y))],
            "slope": int(slope), "season": season, "trigonometric": int(trigonometric), "horizon": horizon,
            "regressors": flat(x), "regressorsAhead": flat(ahead)}
    fitted = variances is None
    if fitted:
        variances, _ = best(m, count, y)
    else:
        args["variances"] = list(variances)
    variances = np.array(variances, float)
    s = m.smooth(variances)
    forecast = s.get_forecast(horizon, **({} if ahead is None else {"exog": ahead}))
    expect = {"logLikelihood": s.llf, "mean": list(forecast.predicted_mean), "variance": list(forecast.var_pred_mean),
              "level": list(s.smoothed_state[0]), "levelVariance": list(s.smoothed_state_cov[0, 0])}
    if x is not None:
        k = x.shape[1]
        expect["coefficients"] = list(s.smoothed_state[-k:, -1])
        expect["coefficientVariances"] = list(np.diagonal(s.smoothed_state_cov[-k:, -k:, -1]))
    # The last innovations, for which everything diffuse is known.
    expect["innovations"] = list(s.standardized_forecasts_error[0, -10:])
    if fitted:
        expect["variances"] = list(variances)
    tolerance = (1e-4, 1e-4) if fitted else (1e-6, 1e-8)
    print(json.dumps({"id": f"structural-{number}", "call": "structural/fit" if fitted else "structural/at", "args": args, "expect": expect,
                      "rtol": tolerance[0], "atol": tolerance[1], "source": SOURCE}))


def regressors(n, k):
    t = np.arange(n)
    return np.round(np.column_stack([np.sin(0.7 * (j + 1) * t) + 0.2 * noise(n, 101 + j, 37) for j in range(k)]), 6)


gaps = series(60, 0.5, 0, 17, 5)
gaps[[7, 8, 30, 44]] = np.nan
long = regressors(92, 2)
case(1, NILE, None, False, 0, False, 5, variances=[15099, 1469.1])
case(2, gaps, None, False, 0, False, 8, variances=[1.1, 0.4])
case(3, gaps, None, True, 0, False, 8, variances=[1.1, 0.4, 0.02])
case(4, series(80, 0.3, 12, 23, 7), None, True, 12, False, 14, variances=[0.9, 0.1, 0.001, 0.02])
case(5, series(80, 0.3, 5, 23, 7), None, False, 5, True, 14, variances=[0.9, 0.1, 0.02])
case(6, series(80, 0.3, 0, 29, 3) + long[:80] @ [1.5, -2], long[:80], False, 0, False, 12, long[80:], variances=[0.8, 0.15])
case(7, series(80, 0.3, 4, 29, 3) + long[:80] @ [1.5, -2], long[:80], True, 4, False, 12, long[80:], variances=[0.8, 0.15, 0.0, 0.01])
case(8, NILE, None, False, 0, False, 5)
case(9, gaps, None, False, 0, False, 8)
case(10, series(80, 0.3, 0, 29, 3) + long[:80] @ [1.5, -2], long[:80], False, 0, False, 12, long[80:])
case(11, series(90, 0.3, 0, 11, 13), None, True, 0, False, 6)
case(12, series(96, 0.3, 4, 43, 19), None, False, 4, False, 6)
case(13, series(96, 0.3, 12, 43, 19), None, True, 12, False, 6)
