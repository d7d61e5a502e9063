# Makes integrated-likelihood.jsonl: the restricted likelihood of a Poisson log-linear model with latent AR(1) noise by dense matrices,
# averaged over a grid of (sigma, rho). numpy and scipy only; the library filters instead and never sees a matrix of this size.
# Run: python3 integrated-likelihood.py > integrated-likelihood.jsonl
import json

import numpy as np
import scipy
from scipy.optimize import brentq
from scipy.special import ndtr
from scipy.stats import norm


def poisson(X, y, offset):
    beta = np.linalg.lstsq(X, np.log(y + 0.5) - offset, rcond=None)[0]
    for _ in range(60):
        mu = np.exp(X @ beta + offset)
        beta = beta + np.linalg.solve(X.T @ (mu[:, None] * X), X.T @ (y - mu))
    return beta


def grid(tau):
    sigmas = [0.0, 0.1 * tau]
    while sigmas[-1] < 2:
        sigmas.append(sigmas[-1] * 1.26)
    sigmas = np.array(sigmas)
    width = np.zeros_like(sigmas)
    width[1:] += np.diff(sigmas) / 2
    width[:-1] += np.diff(sigmas) / 2
    rhos = np.linspace(0, 0.98, 13)
    share = np.full(13, 1 / 12)
    share[[0, -1]] /= 2
    points = [(0.0, 0.0, 1 + width[0] / tau)]
    for sigma, w in zip(sigmas[1:], width[1:]):
        points += [(sigma, rho, w * s / (sigma * (1 - rho**2) + tau)) for rho, s in zip(rhos, share)]
    return points


def at(X, z, mu, times, sigma, rho):
    lag = np.abs(np.subtract.outer(times, times))
    V = np.diag(1 / mu) + sigma**2 * (np.where(lag == 0, 1.0, 0.0) if rho == 0 else rho**lag)
    inverse = np.linalg.inv(V)
    information = X.T @ inverse @ X
    beta = np.linalg.solve(information, X.T @ inverse @ z)
    r = z - X @ beta
    n, p = X.shape
    log_likelihood = -0.5 * ((n - p) * np.log(2 * np.pi) + np.linalg.slogdet(V)[1] + np.linalg.slogdet(information)[1] + r @ inverse @ r)
    return log_likelihood, beta, np.linalg.inv(information)


def fit(X, y, offset, times):
    beta = poisson(X, y, offset)
    for step in range(3):
        eta = X @ beta
        mu = np.exp(eta + offset)
        points = grid(np.sqrt(np.mean(1 / mu)))
        parts = [at(X, eta + (y - mu) / mu, mu, times, sigma, rho) for sigma, rho, _ in points]
        logs = np.array([part[0] for part in parts])
        weights = np.array([prior for _, _, prior in points]) * np.exp(logs - logs.max())
        weights /= weights.sum()
        betas = np.array([part[1] for part in parts])
        mean = weights @ betas
        if step < 2:
            beta = mean
    covariance = sum(w * (part[2] + np.outer(part[1] - mean, part[1] - mean)) for w, part in zip(weights, parts))
    return points, logs, weights, betas, parts, mean, covariance


def case(name, X, y, offset, times, tested):
    X, y, offset, times = (np.asarray(a, dtype=float) for a in (X, y, offset, times))
    points, logs, weights, betas, parts, mean, covariance = fit(X, y, offset, times)
    m = betas[:, tested]
    s = np.array([np.sqrt(part[2][tested, tested]) for part in parts])
    lower_tail = weights @ ndtr(-m / s)
    upper_tail = weights @ ndtr(m / s)
    ends = (m.min() - 9 * s.max(), m.max() + 9 * s.max())
    lower = brentq(lambda x: weights @ ndtr((x - m) / s) - 0.025, *ends, xtol=1e-14, rtol=1e-15)
    upper = brentq(lambda x: weights @ ndtr((m - x) / s) - 0.025, *ends, xtol=1e-14, rtol=1e-15)
    mode = int(np.argmax(logs))
    args = {
        "design": X.T.ravel().tolist(), "columns": X.shape[1], "counts": y.astype(int).tolist(), "offset": offset.tolist(),
        "times": times.astype(int).tolist(), "tested": tested, "level": 0.95,
    }
    expect = {
        "coefficients": mean.tolist(), "covariance": covariance.ravel().tolist(), "p": min(1, 2 * min(lower_tail, upper_tail)),
        "lower": lower, "upper": upper, "modeDeviation": points[mode][0], "modeCorrelation": points[mode][1],
        "logLikelihood": logs[mode], "meanDeviation": weights @ np.array([point[0] for point in points]),
    }
    print(json.dumps({
        "id": f"integrated-{name}", "call": "its/integrated-likelihood", "args": args, "expect": expect, "rtol": 1e-9, "atol": 1e-11,
        "source": f"numpy {np.__version__}, scipy {scipy.__version__}, dense matrices"}, separators=(",", ":"), ensure_ascii=False))


def segmented(n, after, slope):
    t = np.arange(n)
    columns = [np.ones(n), (t >= after).astype(float)]
    return np.column_stack(columns + ([t + 1.0, np.maximum(0.0, t - after + 1)] if slope else []))


def latent(rng, n, sigma, rho):
    u = np.empty(n)
    u[0] = sigma * rng.normal()
    for t in range(1, n):
        u[t] = rho * u[t - 1] + sigma * np.sqrt(1 - rho**2) * rng.normal()
    return u


rng = np.random.default_rng(20160326)
for name, n, after, slope, mean, sigma, rho, ratio in [
    ("short", 12, 6, False, 20, 0.0, 0.0, 1.0), ("short-slope", 12, 6, True, 20, 0.3, 0.7, 0.6), ("year", 24, 15, True, 20, 0.2, 0.4, 0.6),
    ("few-after", 48, 42, False, 3, 0.3, 0.7, 1.0), ("long", 96, 48, True, 100, 0.3, 0.7, 0.8), ("large", 36, 20, True, 5000, 0.2, 0.9, 0.5),
]:
    X = segmented(n, after, slope)
    y = rng.poisson(mean * np.exp(latent(rng, n, sigma, rho)) * np.where(np.arange(n) >= after, ratio, 1.0))
    case(name, X, y, np.zeros(n), np.arange(n), 1)

# Missing bins and an exposure; then a design with harmonics.
n = 40
kept = np.setdiff1d(np.arange(n), [3, 4, 5, 17, 30, 31])
exposure = np.log(28 + (kept % 4))
X = segmented(n, 22, True)[kept]
y = rng.poisson(0.7 * np.exp(exposure + latent(rng, n, 0.25, 0.6)[kept]) * np.where(kept >= 22, 0.6, 1.0))
case("gaps", X, y, exposure, kept, 1)
n = 59
t = np.arange(n)
X = np.column_stack([segmented(n, 40, True), np.cos(2 * np.pi * t / 12), np.sin(2 * np.pi * t / 12)])
y = rng.poisson(30 * np.exp(latent(rng, n, 0.2, 0.5) + 0.3 * np.sin(2 * np.pi * t / 12)))
case("harmonic", X, y, np.zeros(n), t, 1)
