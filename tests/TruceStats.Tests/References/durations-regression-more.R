# Makes durations-regression-more.jsonl: Rscript durations-regression-more.R > durations-regression-more.jsonl
# Golden cases for regressions of spells that the shared ones do not have, from survival; late entry in parametric models from glm and optim.
suppressMessages(library(survival))
js <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, js, ""), collapse = ","), "}"))
  one <- function(v) {
    if (is.character(v)) return(paste0('"', v, '"'))
    if (is.na(v)) return("null")
    if (is.infinite(v)) return(if (v > 0) '"Inf"' else '"-Inf"')
    formatC(v, digits = 15, format = "g", width = 1)
  }
  out <- vapply(x, one, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) out else paste0("[", paste(out, collapse = ","), "]")
}
counter <- new.env()
emit <- function(stem, call, args, expect, rtol, source, atol = 0) {
  n <- (if (is.null(counter[[stem]])) 0 else counter[[stem]]) + 1
  assign(stem, n, envir = counter)
  cat(sprintf('{"id":"%s-%d","call":"%s","args":%s,"expect":%s,"rtol":%s,"atol":%s,"source":"R 4.2.2 %s"}\n',
              stem, n, call, js(args), js(expect), format(rtol), format(atol), source))
}
control <- coxph.control(eps = 1e-14, iter.max = 60, toler.chol = 1e-15)
set.seed(20160326)
spells <- function(n, late = FALSE) {
  x <- round(rnorm(n), 3); g <- rbinom(n, 1, 0.5)
  time <- ceiling(rweibull(n, 1.2, 60 * exp(-0.4 * x - 0.5 * g))); lost <- ceiling(runif(n, 5, 160))
  d <- data.frame(time = pmin(time, lost), ended = as.numeric(time <= lost), x = x, g = g,
                  stratum = sample(0:2, n, TRUE), cluster = sample(0:11, n, TRUE))
  d$entry <- if (late) pmin(d$time - 1, rbinom(n, 1, 0.5) * floor(runif(n, 0, 40))) else 0
  d
}
args <- function(d, more) c(list(time = I(d$time), ended = I(d$ended)), if (any(d$entry > 0)) list(entry = I(d$entry)),
                            list(covariates = list(x = I(d$x), g = I(d$g))), more)

# --- coefficients, tests, errors ---------------------------------------------------------------
for (n in c(30, 120)) for (late in c(FALSE, TRUE)) for (ties in c("efron", "breslow")) for (strata in c(FALSE, TRUE)) for (robust in c(FALSE, TRUE)) {
  d <- spells(n, late)
  y <- if (late) with(d, Surv(entry, time, ended)) else with(d, Surv(time, ended))
  f <- if (strata) y ~ x + g + strata(stratum) else y ~ x + g
  m <- if (robust) coxph(f, d, ties = ties, control = control, cluster = cluster) else coxph(f, d, ties = ties, control = control)
  s <- summary(m)
  more <- list(ties = ties)
  if (strata) more$strata <- I(d$stratum)
  if (robust) more$clusters <- I(d$cluster)
  expect <- list(coefficients = I(unname(coef(m))), se = I(unname(sqrt(diag(vcov(m))))), logLikelihood = m$loglik[2], nullLogLikelihood = m$loglik[1],
                 likelihoodRatio = unname(s$logtest[1]), wald = unname(m$wald.test), score = unname(m$score),
                 concordance = unname(concordance(m)$concordance))
  emit("cox-more", "duration/cox-regression", args(d, more), expect, 1e-8, "coxph, summary, concordance")
}

# --- proportional hazards ----------------------------------------------------------------------
for (late in c(FALSE, TRUE)) for (ties in c("efron", "breslow")) for (strata in c(FALSE, TRUE)) for (transform in c("km", "identity", "log")) {
  d <- spells(70, late)
  y <- if (late) with(d, Surv(entry, time, ended)) else with(d, Surv(time, ended))
  m <- coxph(if (strata) y ~ x + g + strata(stratum) else y ~ x + g, d, ties = ties, control = control)
  z <- cox.zph(m, transform = transform)$table
  more <- list(ties = ties, transform = transform)
  if (strata) more$strata <- I(d$stratum)
  emit("cox-proportional", "duration/cox-regression", args(d, more), list(proportionalX = z[1, 1], proportionalG = z[2, 1], proportional = z[3, 1]), 1e-8, "cox.zph", 1e-12)
}

# --- predicted curves --------------------------------------------------------------------------
for (late in c(FALSE, TRUE)) for (ties in c("efron", "breslow")) for (strata in c(FALSE, TRUE)) for (robust in c(FALSE, TRUE)) {
  d <- spells(60, late)
  y <- if (late) with(d, Surv(entry, time, ended)) else with(d, Surv(time, ended))
  f <- if (strata) y ~ x + g + strata(stratum) else y ~ x + g
  m <- if (robust) coxph(f, d, ties = ties, control = control, cluster = cluster) else coxph(f, d, ties = ties, control = control)
  more <- list(ties = ties, profileX = 0.7, profileG = 1)
  if (strata) { more$strata <- I(d$stratum); more$stratum <- 1 }
  if (robust) more$clusters <- I(d$cluster)
  new <- data.frame(x = 0.7, g = 1, stratum = 1)
  c1 <- survfit(m, newdata = new, conf.type = "log-log")
  at <- c(8, 20, 33); more$days <- I(at)
  s <- summary(c1, times = at)
  row <- findInterval(at, c1$time)
  emit("cox-curve", "duration/cox-regression", args(d, more),
       list(survival = I(s$surv), survivalSe = I(s$std.err), survivalLower = I(s$lower), survivalUpper = I(s$upper), hazard = I(c(0, c1$cumhaz)[row + 1]), hazardSe = I(c(0, c1$std.chaz)[row + 1])),
       1e-8, "survfit of coxph, log-log")
}

# --- residuals ---------------------------------------------------------------------------------
for (late in c(FALSE, TRUE)) for (ties in c("efron", "breslow")) for (strata in c(FALSE, TRUE)) {
  d <- spells(25, late); d$stratum <- pmin(d$stratum, 1)
  y <- if (late) with(d, Surv(entry, time, ended)) else with(d, Surv(time, ended))
  m <- coxph(if (strata) y ~ x + g + strata(stratum) else y ~ x + g, d, ties = ties, control = control)
  more <- list(ties = ties)
  if (strata) more$strata <- I(d$stratum)
  sch <- residuals(m, "schoenfeld")
  days <- if (is.null(dim(sch))) NULL else as.numeric(rownames(sch))
  emit("cox-residuals", "duration/cox-regression", args(d, more),
       list(martingale = I(unname(residuals(m, "martingale"))), schoenfeldSorted = I(sort(unname(sch[, "x"])))), 1e-7, "residuals of coxph", 1e-11)
}

# --- covariates that change with time ----------------------------------------------------------
for (ties in c("efron", "breslow")) {
  d <- spells(50); d$id <- seq_len(nrow(d))
  s <- survSplit(Surv(time, ended) ~ ., d[, c("time", "ended", "x", "g", "id")], cut = c(15, 40), episode = "part")
  s$late <- s$x * (s$part > 1)
  m <- coxph(Surv(tstart, time, ended) ~ x + late, s, ties = ties, control = control)
  r <- coxph(Surv(tstart, time, ended) ~ x + late, s, ties = ties, control = control, cluster = id)
  emit("cox-split", "duration/cox-split", list(time = I(d$time), ended = I(d$ended), x = I(d$x), cuts = I(c(15, 40)), ties = ties),
       list(coefficients = I(unname(coef(m))), se = I(unname(sqrt(diag(vcov(m))))), robustSe = I(unname(sqrt(diag(vcov(r))))), logLikelihood = m$loglik[2]), 1e-8, "coxph of survSplit")
}

# --- causes, labels ----------------------------------------------------------------------------
d <- spells(80); d$cause <- ifelse(d$ended == 1, sample(1:2, 80, TRUE), 0); d$region <- c("north", "south", "west")[d$stratum + 1]
m <- coxph(Surv(time, cause == 1) ~ x + relevel(factor(region), "south"), d, control = control)
z <- cox.zph(m)$table
emit("cox-cause", "duration/cox-cause", list(time = I(d$time), cause = I(d$cause), x = I(d$x), region = I(d$region), reference = "south"),
     list(coefficients = I(unname(coef(m))), se = I(unname(sqrt(diag(vcov(m))))), logLikelihood = m$loglik[2], proportionalRegion = z[2, 1]), 1e-8, "coxph, Surv(time, cause == 1), relevel")

# --- parametric: every kind of end -------------------------------------------------------------
names4 <- c(exponential = "exponential", weibull = "weibull", lognormal = "lognormal", loglogistic = "loglogistic")
for (n in c(25, 90)) for (dist in names4) for (rep in 1:2) {
  d <- spells(n); kind <- sample(1:4, n, TRUE)
  low <- high <- as.numeric(d$time)
  high[d$ended == 0] <- Inf
  between <- d$ended == 1 & kind == 2; by <- d$ended == 1 & kind == 3
  low[between] <- pmax(1, d$time[between] - sample(1:20, sum(between), TRUE)); high[between] <- d$time[between] + sample(1:20, sum(between), TRUE)
  low[by] <- 0
  y <- Surv(ifelse(low == 0, NA, low), ifelse(is.infinite(high), NA, high), type = "interval2")
  m <- survreg(y ~ d$x + d$g, dist = dist, control = survreg.control(rel.tolerance = 1e-13, maxiter = 200))
  a <- list(earliest = I(low), latest = I(high), covariates = list(x = I(d$x), g = I(d$g)), distribution = dist, profileX = -0.4, profileG = 1, shares = I(c(0.1, 0.5, 0.9)))
  m2 <- survreg(y ~ x + g, data = d, dist = dist, control = survreg.control(rel.tolerance = 1e-13, maxiter = 200))
  q <- predict(m2, newdata = data.frame(x = -0.4, g = 1), type = "quantile", p = c(0.1, 0.5, 0.9), se.fit = TRUE)
  emit("aft-more", "duration/accelerated-failure-time", a,
       list(coefficients = I(c(unname(coef(m)), if (dist != "exponential") log(m$scale))), se = I(unname(sqrt(diag(vcov(m))))), logLikelihood = m$loglik[2],
            nullLogLikelihood = m$loglik[1], aic = AIC(m), quantiles = I(as.numeric(q$fit)), quantileSe = I(as.numeric(q$se.fit))),
       2e-6, "survreg, interval2, predict quantile")
}

# --- parametric: late entry --------------------------------------------------------------------
for (rep in 1:3) {
  d <- spells(60, TRUE)
  m <- glm(ended ~ x + g + offset(log(time - entry)), poisson, d, control = glm.control(epsilon = 1e-14, maxit = 60))
  ll <- sum(dpois(d$ended, fitted(m), log = TRUE)) - sum(d$ended * log(d$time - d$entry))
  a <- list(earliest = I(d$time), latest = I(ifelse(d$ended == 1, d$time, Inf)), entry = I(d$entry), covariates = list(x = I(d$x), g = I(d$g)), distribution = "exponential")
  emit("aft-late", "duration/accelerated-failure-time", a,
       list(coefficients = I(unname(-coef(m))), se = I(unname(sqrt(diag(vcov(m))))), logLikelihood = ll), 1e-7, "glm, Poisson with the log of days watched as offset")
}
logS <- list(weibull = function(z) -exp(z), lognormal = function(z) pnorm(z, lower.tail = FALSE, log.p = TRUE), loglogistic = function(z) plogis(z, lower.tail = FALSE, log.p = TRUE))
logF <- list(weibull = function(z) z - exp(z), lognormal = function(z) dnorm(z, log = TRUE), loglogistic = function(z) dlogis(z, log = TRUE))
for (dist in names(logS)) for (rep in 1:2) {
  d <- spells(80, TRUE); X <- cbind(1, d$x, d$g)
  nll <- function(p) {
    eta <- drop(X %*% p[1:3]); s <- exp(p[4]); z <- (log(d$time) - eta) / s
    -sum(ifelse(d$ended == 1, logF[[dist]](z) - p[4] - log(d$time), logS[[dist]](z))) + sum(ifelse(d$entry > 0, logS[[dist]]((log(pmax(d$entry, 1e-300)) - eta) / s), 0))
  }
  p <- c(4, 0, 0, 0)
  for (k in 1:6) p <- optim(p, nll, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000, ndeps = rep(1e-5, 4)))$par
  h <- optimHess(p, nll, control = list(ndeps = rep(1e-4, 4)))
  a <- list(earliest = I(d$time), latest = I(ifelse(d$ended == 1, d$time, Inf)), entry = I(d$entry), covariates = list(x = I(d$x), g = I(d$g)), distribution = dist)
  # optim stops where the likelihood no longer changes in its last digits: coefficients to about half of them, errors from second differences.
  emit("aft-late", "duration/accelerated-failure-time", a, list(coefficients = I(p), se = I(sqrt(diag(solve(h)))), logLikelihood = -nll(p)), 2e-5, "optim on the likelihood given that each lasted beyond its entry", 2e-6)
}
