# The test of KnoxBenchmarks, one cell of 200 metres and 14 days, by surveillance::knox on 10,000 incidents with 99 permutations: seconds.
# Rscript tests/TruceStats.Benchmarks/Beside/knox.R [incidents]   (all pairs are held in memory: 10,000 incidents take some gigabytes)
library(surveillance)
n <- if (length(commandArgs(TRUE))) as.integer(commandArgs(TRUE)[1]) else 10000
i <- seq_len(n)
lat <- 13.5 + 0.4 * (7919 * i) %% 10007 / 10007
lon <- -89.4 + 0.4 * (104729 * i) %% 10009 / 10009
day <- (15485863 * i) %% 730
r <- pi / 180; R <- 6371008.8
xyz <- R * cbind(cos(lat * r) * cos(lon * r), cos(lat * r) * sin(lon * r), sin(lat * r))
elapsed <- system.time({
  ds <- 2 * R * asin(dist(xyz) / (2 * R))
  test <- knox(dt = dist(day), ds = ds, eps.t = 14, eps.s = 200, simulate.p.value = TRUE, B = 99)
})[["elapsed"]]
cat(R.version.string, "surveillance::knox:", elapsed, "s for", n, "incidents and 99 permutations, statistic", test$statistic, "\n")
