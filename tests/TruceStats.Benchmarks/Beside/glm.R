# The fits of GlmBenchmarks and GlmLargeBenchmarks: microseconds a fit, milliseconds for the large one. Rscript tests/TruceStats.Benchmarks/Beside/glm.R
suppressMessages({library(MASS); library(sandwich)})
t <- 1:59
level <- as.numeric(t > 27)
slope <- pmax(0, t - 27)
season <- sin(2 * pi * t / 12)
y <- 5 + (7919 * t) %% 35
micro <- function(f, times) 1e6 * min(replicate(5, system.time(for (i in 1:times) f())[["elapsed"]])) / times
say <- function(name, value, unit) cat(name, format(value, digits = 4), unit, "\n")
say("glm poisson", micro(function() glm(y ~ t + level + slope + season, family = poisson), 100), "microseconds")
say("glm.nb", micro(function() glm.nb(y ~ t + level + slope + season), 30), "microseconds")
m <- glm(y ~ t + level + slope + season, family = poisson)
say("NeweyWest", micro(function() NeweyWest(m, lag = 3, prewhite = FALSE, adjust = FALSE), 50), "microseconds")
say("vcovHC", micro(function() vcovHC(m, type = "HC3"), 50), "microseconds")
n <- 1e6
i <- seq_len(n)
x <- cbind(1, i / n, i > n / 2, sin(i), cos(i), sin(2 * i))
large <- (7919 * i) %% 6
say("glm.fit 1,000,000 x 6", 1e3 * min(replicate(2, system.time(glm.fit(x, large, family = poisson()))[["elapsed"]])), "milliseconds")
