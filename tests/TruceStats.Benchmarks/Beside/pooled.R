# Beside Compliance/PooledBenchmarks: the maximum of the normal-binomial likelihood by lme4's glmer with 25 nodes, and by metafor's rma.glmm. Rscript pooled.R
suppressMessages({library(lme4); library(metafor)})
for (k in c(20, 262)) {
  set.seed(262)
  m <- runif(k, 5, 65); x0 <- rpois(k, m); x1 <- rpois(k, m / 2 * exp(rnorm(k, -0.4, 0.4)))
  d <- data.frame(x0, x1, off = log(0.5), unit = factor(1:k))
  fit <- function() glmer(cbind(x1, x0) ~ 1 + (1 | unit), offset = off, family = binomial, data = d, nAGQ = 25)
  invisible(suppressMessages(fit()))
  times <- replicate(9, system.time(suppressMessages(fit()))["elapsed"])
  cat(sprintf("glmer, %d places: %.1f ms\n", k, 1000 * median(times)))
  if (k == 20) {
    times <- replicate(5, system.time(suppressWarnings(rma.glmm(measure = "IRR", x1i = x1, t1i = rep(30, k), x2i = x0, t2i = rep(60, k), model = "CM.EL", nAGQ = 25)))["elapsed"])
    cat(sprintf("rma.glmm, %d places: %.1f ms\n", k, 1000 * median(times)))
  }
}
