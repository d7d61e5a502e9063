# Monitoring beside MonitoringBenchmarks: Rscript tests/TruceStats.Benchmarks/Beside/monitoring.R
# The same counts. surveillance 1.20.3; the run length is a linear system of 200 states in base R, its matrix filled beforehand.
suppressMessages(library(surveillance))
time <- function(name, n, f) { f(); t <- system.time(for (i in 1:n) f())[["elapsed"]]; cat(sprintf("%-40s %12.1f us\n", name, 1e6 * t / n)) }
y <- (7919 * (1:730)) %% 8; w <- 20 + (7919 * (1:330)) %% 23
daily <- sts(observed = c(y, 5)); weekly <- sts(observed = c(w, 25), start = c(2010, 1), frequency = 52)
time("EARS C1, one day", 50, function() earsC(daily, control = list(method = "C1", range = 731)))
time("Farrington flexible, one week", 10, function() farringtonFlexible(weekly, control = list(range = 331, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26,
  pThresholdTrend = 1, weightsThreshold = 2.58, alpha = 0.05, thresholdMethod = "nbPlugin", glmWarnings = FALSE)))
time("GLR, 100 days", 5, function() glrpois(sts(observed = y[1:100]), control = list(range = 1:100, c.ARL = 1e6, mu0 = rep(3.6, 100), Mtilde = 1, M = -1,
  change = "intercept", ret = "value", dir = "inc")))
n <- 200; q <- 5; p <- 21
P <- matrix(0, n, n)
for (i in 0:(n - 1)) for (k in 0:60) { to <- i + q * k - p; if (to < n) P[i + 1, max(0, to) + 1] <- P[i + 1, max(0, to) + 1] + dpois(k, 3.6) }
time("CUSUM run length, 200 states", 20, function() solve(diag(n) - P, rep(1, n))[1])
