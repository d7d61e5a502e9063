# The sup-F test of ChangePointBenchmarks by strucchange: milliseconds a test. Rscript tests/TruceStats.Benchmarks/Beside/change-points.R
suppressMessages(library(strucchange))
set.seed(20160326)
x <- ifelse(seq_len(200) <= 100, 10, 8) + runif(200)
times <- replicate(5, system.time(for (i in 1:20) sctest(Fstats(x ~ 1, from = 0.15), type = "supF"))[["elapsed"]])
cat(R.version.string, "\n")
cat("SupremumF", format(1e3 * median(times) / 20, digits = 3), "ms\n")
