# The fits of ArimaBenchmarks by arima(): milliseconds a fit. Rscript tests/TruceStats.Benchmarks/Beside/arima.R
n <- 120
share <- (0.6180339887498949 * seq_len(n) * seq_len(n)) %% 1
e <- sqrt(12) * (share - 0.5)
w <- numeric(n)
for (t in seq_len(n)) w[t] <- (if (t > 1) 0.6 * w[t - 1] + 0.3 * e[t - 1] else 0) + e[t]
step <- as.numeric(seq_len(n) > n / 2)
y <- 10 + w - 2 * step
gaps <- y; gaps[seq_len(n) %% 11 == 6] <- NA
milliseconds <- function(name, runs, fit) {
  times <- replicate(5, system.time(for (i in seq_len(runs)) fit())[["elapsed"]])
  cat(name, format(1e3 * median(times) / runs, digits = 3), "ms, log-likelihood", format(fit()$loglik, digits = 10), "\n")
}
cat(R.version.string, "\n")
milliseconds("Mixed", 40, function() arima(y, c(1, 0, 1), xreg = step, method = "ML"))
milliseconds("MixedWithGaps", 40, function() arima(gaps, c(1, 0, 1), xreg = step, method = "ML"))
milliseconds("Autoregression", 40, function() arima(y, c(2, 0, 0), xreg = step, method = "ML"))
milliseconds("Seasonal", 2, function() arima(y, c(1, 0, 1), seasonal = list(order = c(1, 0, 0), period = 12), xreg = step, method = "ML"))
