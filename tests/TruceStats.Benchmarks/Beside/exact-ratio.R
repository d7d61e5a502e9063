# The pairs of RateRatioBatchBenchmarks, with vectorised qbeta: microseconds a pair. Rscript tests/TruceStats.Benchmarks/Beside/exact-ratio.R
i <- 0:99999
before <- 1 + (7919 * i) %% 2000
after <- (104729 * i) %% 200
limits <- function() {
  lower <- ifelse(after == 0, 0, qbeta(.025, after, before + 1))
  upper <- qbeta(.975, after + 1, before)
  cbind(lower / (1 - lower), upper / (1 - upper)) * 60 / 6
}
times <- replicate(7, system.time(limits())[["elapsed"]])
cat(R.version.string, "qbeta:", format(1e6 * median(times) / length(i), digits = 3), "microseconds a pair\n")
