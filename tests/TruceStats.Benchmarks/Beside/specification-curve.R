# The 1,008 specifications of SpecificationCurveBenchmarks by glm, with sandwich::NeweyWest where the errors ask for it.
# Rscript tests/TruceStats.Benchmarks/Beside/specification-curve.R
library(sandwich)
i <- 0:59
y <- ifelse(i < 40, 300, 180) + (7919 * i) %% 61 + 30 * ((i %% 12) %/% 6)
first <- seq(as.Date("2011-01-01"), by = "month", length.out = 61)
d <- data.frame(y, t = i, log_days = log(as.numeric(diff(first))), s1 = sin(2 * pi * i / 12), c1 = cos(2 * pi * i / 12), s2 = sin(4 * pi * i / 12), c2 = cos(4 * pi * i / 12))
grid <- expand.grid(family = c("poisson", "quasipoisson"), errors = c("model", "newey-west"), season = c(FALSE, TRUE), trend = c(FALSE, TRUE),
  start = 2 * (0:6), window = 36:44, stringsAsFactors = FALSE)
one <- function(family, errors, season, trend, start, window) {
  d$step <- as.numeric(d$t >= window)
  terms <- c("step", if (trend) "t", if (season) c("s1", "c1", "s2", "c2"))
  fit <- glm(reformulate(terms, "y"), family = family, data = d[d$t >= start, ], offset = log_days)
  v <- if (errors == "model") vcov(fit) else NeweyWest(fit, lag = 3, prewhite = FALSE)
  z <- coef(fit)[["step"]] / sqrt(v["step", "step"])
  c(effect = coef(fit)[["step"]], lower = coef(fit)[["step"]] - 1.959964 * sqrt(v["step", "step"]), p = 2 * pnorm(-abs(z)))
}
all <- function() mapply(one, grid$family, grid$errors, grid$season, grid$trend, grid$start, grid$window)
times <- replicate(3, system.time(found <<- all())[["elapsed"]])
cat("glm and NeweyWest,", nrow(grid), "specifications", format(min(times), digits = 4), "seconds; median", format(exp(median(found["effect", ])), digits = 8), "\n")
