# The dates of ShiftedDatesBenchmarks: milliseconds for 366 dates by poisson.test. Rscript tests/TruceStats.Benchmarks/Beside/shifted-dates.R
i <- 0:1095
y <- ifelse(i < 434, 9, 4) + (7919 * i) %% 7
all <- function() for (s in 365:730) poisson.test(c(sum(y[(s + 1):1096]), sum(y[1:s])), c(1096 - s, s))$conf.int
cat("poisson.test, 366 dates", format(1e3 * min(replicate(3, system.time(all())[["elapsed"]])), digits = 4), "milliseconds\n")
