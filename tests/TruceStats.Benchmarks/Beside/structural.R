# The data of StructuralBenchmarks by StructTS (which has no regressors and one start): milliseconds a fit.
# Rscript tests/TruceStats.Benchmarks/Beside/structural.R
k <- 1:120
level <- 20 + cumsum(0.5 * (((7919 * k + 104729 * k^2) %% 1009) / 1009 - 0.5))
x <- sin(0.7 * (k - 1))
y <- level + 1.5 * x + 2 * (((3571 * k + 90001 * k^2) %% 1013) / 1013 - 0.5)
for (type in c("level", "trend", "BSM")) {
  series <- if (type == "BSM") ts(y, frequency = 12) else ts(y)
  times <- replicate(9, system.time(for (i in 1:10) StructTS(series, type))[["elapsed"]] / 10)
  cat(R.version.string, "StructTS", type, format(1e3 * median(times), digits = 3), "ms a fit\n")
}
