# The data of GlsAr1Benchmarks, by nlme: microseconds a fit. Rscript tests/TruceStats.Benchmarks/Beside/gls-ar1.R
library(nlme)
i <- 0:95
noise <- ((7919 * (i + 1) + 104729 * (i + 1)^2) %% 1009) / 1009 - 0.5
error <- as.numeric(stats::filter(noise, 0.4, method = "recursive"))
d <- data.frame(t = i + 1, s = as.numeric(i >= 60), l = pmax(0, i - 59), y = 4 - 0.003 * i + error)
fit <- function() gls(y ~ t + s + l, d, correlation = corAR1(form = ~t), method = "REML")
cat("rho", format(coef(fit()$modelStruct$corStruct, unconstrained = FALSE), digits = 10), "\n")
times <- replicate(9, system.time(for (k in 1:20) fit())[["elapsed"]] / 20)
cat(R.version.string, "nlme::gls:", format(1e6 * median(times), digits = 3), "microseconds a fit\n")
