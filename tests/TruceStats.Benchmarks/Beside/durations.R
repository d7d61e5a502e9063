# The curves and the comparison of SpellBenchmarks: milliseconds. Rscript tests/TruceStats.Benchmarks/Beside/durations.R
suppressMessages(library(survival))
i <- 0:999999
ended <- as.integer(i %% 3 != 0)
group <- i %% 2
say <- function(name, f) cat(name, format(1e3 * min(replicate(3, system.time(f())[["elapsed"]])), digits = 4), "milliseconds\n")
for (distinct in c(1000003, 2000)) {
  day <- 1 + ((7919 * i) %% 1000003) %% distinct
  say(paste("survfit,", distinct), function() survfit(Surv(day, ended) ~ 1, conf.type = "log-log"))
  say(paste("survdiff,", distinct), function() survdiff(Surv(day, ended) ~ group))
}
