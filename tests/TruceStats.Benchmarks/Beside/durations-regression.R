# The spells of RegressionBenchmarks, by survival: seconds a fit. Rscript tests/TruceStats.Benchmarks/Beside/durations-regression.R
suppressMessages(library(survival))
i <- seq_len(1e6)
x <- 2 * ((0.6180339887498949 * i) %% 1) - 1
group <- (i - 1) %% 2
length <- -100 * log(((7919 * i) %% 1000003 + 0.5) / 1000003) * exp(-0.3 * x - 0.5 * group)
watched <- 300 * ((0.7548776662466927 * i) %% 1) + 0.001
ended <- length <= watched
parts <- pmin(length, watched)
say <- function(name, fit) { seconds <- system.time(m <- fit())[["elapsed"]]; cat(name, format(seconds, digits = 3), "s, coefficients", format(coef(m), digits = 10), "\n") }
cat(R.version.string, "survival", format(packageVersion("survival")), "\n")
for (whole in c(TRUE, FALSE)) {
  time <- if (whole) ceiling(parts) else parts
  kind <- if (whole) "whole days" else "parts of days"
  say(paste("coxph,", kind), function() coxph(Surv(time, ended) ~ x + group))
  say(paste("survreg weibull,", kind), function() survreg(Surv(time, ended) ~ x + group, dist = "weibull"))
  say(paste("survreg lognormal,", kind), function() survreg(Surv(time, ended) ~ x + group, dist = "lognormal"))
}
