# Makes rates-more.jsonl: Rscript rates-more.R > rates-more.jsonl
# Golden cases for the methods of one rate, bins, strata, trend and power, from base R and MASS.
suppressMessages(library(MASS))
js <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, js, ""), collapse = ","), "}"))
  one <- function(v) {
    if (is.character(v)) return(paste0('"', v, '"'))
    if (is.logical(v)) return(if (v) "true" else "false")
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
tails <- c("two-sided", "less", "greater")
signed <- function(z, alt, df = Inf) switch(alt, "two-sided" = 2 * pt(-abs(z), df), less = pt(z, df), greater = pt(z, df, lower.tail = FALSE))

# --- one rate: tests ---------------------------------------------------------------------------
for (case in list(list(56, 6, 10), list(56, 6, 12.5), list(3, 10, 1), list(0, 4, 0.5), list(12, 2, 3), list(547, 25, 23))) for (alt in tails) {
  x <- case[[1]]; t <- case[[2]]; r <- case[[3]]; m <- r * t
  lo <- ppois(x, m); hi <- ppois(x - 1, m, lower.tail = FALSE); d <- dpois(x, m)
  pick <- function(l, h) switch(alt, "two-sided" = min(1, 2 * min(l, h)), less = l, greater = h)
  a <- function(method) list(events = x, exposure = t, nullRate = r, alternative = alt, method = method)
  emit("rate-test", "rate/test", a("exact"), list(p = pick(lo, hi)), 1e-9, "ppois, doubled smaller tail")
  emit("rate-test", "rate/test", a("midp"), list(p = pick(lo - d / 2, hi - d / 2)), 1e-9, "ppois less half of dpois")
  z <- (x - m) / sqrt(m)
  emit("rate-test", "rate/test", a("score"), list(statistic = z, p = signed(z, alt)), 1e-9, "pnorm((x-m)/sqrt(m))")
  l <- sign(x - m) * sqrt(2 * ((if (x > 0) x * log(x / m) else 0) - (x - m)))
  emit("rate-test", "rate/test", a("likelihood"), list(statistic = l, p = signed(l, alt)), 1e-9, "signed root of the deviance of glm(x ~ 0 + offset, poisson)", 1e-14)
  if (x > 0) { w <- (x - m) / sqrt(x); emit("rate-test", "rate/test", a("wald"), list(statistic = w, p = signed(w, alt)), 1e-9, "pnorm((x-m)/sqrt(x))") }
}

# --- one rate: projected count -------------------------------------------------------------------
# Smallest y with P(Y<=y | x+y) > a and largest y with P(Y>=y | x+y) > a, by search over binomial tails.
for (case in list(c(56, 6, 30), c(56, 6, 359.25), c(0, 6, 30), c(3, 10, 10), c(1400, 60, 6), c(2003, 91, 275), c(1, 0.5, 2))) for (level in c(0.9, 0.95)) {
  x <- case[1]; t <- case[2]; s <- case[3]; q <- s / (s + t); a <- (1 - level) / 2
  y <- 0:40000
  low <- pbinom(y, x + y, q); high <- pbinom(y - 1, x + y, q, lower.tail = FALSE)
  emit("on-pace", "rate/on-pace", list(events = x, exposure = t, future = s, level = level),
       list(value = x * s / t, lower = min(y[low > a]), upper = max(y[high > a])), 1e-12, "pbinom(y, x+y, s/(s+t)), both tails searched")
}

# --- trend ---------------------------------------------------------------------------------------
series <- list(
  list(y = c(336,307,484,418,643,677,470,918,685,684,449,585), e = c(31,28,31,30,31,30,31,31,30,31,30,31)),
  list(y = c(377,340,368), e = c(31,30,31)),
  list(y = c(0,1,0,2,1,3,2,5,4,4), e = rep(1, 10)),
  list(y = c(9,7,8,6,7,4,5,3), e = c(7,7,7,7,7,7,7,3)))
for (s in series) for (alt in tails) {
  mid <- cumsum(s$e) - s$e / 2
  f1 <- glm(s$y ~ mid + offset(log(s$e)), family = poisson, control = list(epsilon = 1e-14, maxit = 100))
  f0 <- glm(s$y ~ 1 + offset(log(s$e)), family = poisson, control = list(epsilon = 1e-14, maxit = 100))
  rao <- anova(f0, f1, test = "Rao")$Rao[2]; z <- sign(coef(f1)[[2]]) * sqrt(rao); n <- length(s$y)
  phi <- sum(residuals(f1, "pearson")^2) / f1$df.residual; f <- max(1, phi)
  a <- list(counts = s$y, exposures = s$e, alternative = alt)
  emit("trend", "rate-trend/score", c(a, variation = "poisson"), list(statistic = z, p = signed(z, alt)), 1e-8, "anova(glm0, glm1, test='Rao'), signed by the slope over days")
  emit("trend", "rate-trend/score", c(a, variation = "estimated"), list(dispersion = phi, statistic = z / sqrt(f), p = signed(z / sqrt(f), alt, n - 2)), 1e-8, "the same over sqrt(max(1, Pearson dispersion of glm1)), pt with n-2 df")
  if (alt == "two-sided") {
    b <- coef(f1)[[2]]; se <- sqrt(vcov(f1)[2, 2]); q <- qt(.975, n - 2)
    emit("trend-ratio", "rate-trend/ratio-per-year", list(counts = s$y, exposures = s$e, level = 0.95),
         list(ratio = exp(365.25 * b), lower = exp(365.25 * (b - q * se * sqrt(f))), upper = exp(365.25 * (b + q * se * sqrt(f)))), 1e-7, "exp(365.25*coef) of glm over days; Wald, quasi with floor 1, qt(n-2)")
  }
}
for (case in list(list(d = c(3,9,14,20,22,25,27,28,29,29), n = 30), list(d = c(0,1,1,2,5,8,13,21), n = 90), list(d = c(10,20,30), n = 41))) for (alt in tails) {
  d <- case$d + 0.5; z <- (mean(d) - case$n / 2) / sqrt((case$n^2 - 1) / 12 / length(d))
  emit("laplace", "rate-trend/laplace", list(days = case$d, length = case$n, alternative = alt), list(statistic = z, p = signed(z, alt)), 1e-10, "pnorm of the centred mean day, variance (D^2-1)/12 of a whole day drawn uniformly")
}

# --- many changes --------------------------------------------------------------------------------
for (p in list(c(0.01, 0.04, 0.03, 0.005), c(0.5, 0.2, 1, 0.02, 0.02), c(0.3), c(1e-12, 0.04, 0.049, 0.05, 0.9, 0.012))) {
  emit("holm", "multiple-comparisons/holm", list(p = I(p)), list(p = I(p.adjust(p, "holm"))), 1e-12, "p.adjust(p, 'holm')")
  emit("bh", "multiple-comparisons/benjamini-hochberg", list(p = I(p)), list(p = I(p.adjust(p, "BH"))), 1e-12, "p.adjust(p, 'BH')")
}

# --- two stretches of bins ------------------------------------------------------------------------
m15 <- c(336,307,484,418,643,677,470,918,685,684,449,585,740,660,603); e15 <- c(31,28,31,30,31,30,31,31,30,31,30,31,31,29,31)
m16 <- c(352,351,331,371,398,344,397); e16 <- c(30,31,30,31,31,30,31)
pairs <- list(
  list(y0 = m15, e0 = e15, y1 = m16, e1 = e16),
  list(y0 = c(4,7,2,9,5,3,8,6,11,4,0,7), e0 = rep(7, 12), y1 = c(1,3,0,5,2,2,4,1,6,0), e1 = rep(7, 10)),
  list(y0 = c(12,3,25,8,17,6,30,2,14,9,21,11,5,16), e0 = rep(1, 14), y1 = c(2,9,0,4,1,7,3,12,0,5,6), e1 = rep(1, 11)),
  list(y0 = c(3,2,4,3,3,2,4,3,3,4,3,2), e0 = rep(1, 12), y1 = c(2,2,1,2,2,1,2,2,1,2), e1 = rep(1, 10)))
for (s in pairs) for (level in c(0.9, 0.95)) {
  y <- c(s$y0, s$y1); e <- c(s$e0, s$e1); g <- rep(0:1, c(length(s$y0), length(s$y1)))
  f <- glm(y ~ g + offset(log(e)), family = quasipoisson, control = list(epsilon = 1e-14, maxit = 100))
  raw <- summary(f)$dispersion; phi <- max(1, raw); df <- f$df.residual
  x1 <- sum(s$y1); x0 <- sum(s$y0); t1 <- sum(s$e1); t0 <- sum(s$e0); n <- x1 + x0; k <- phi * qt((1 + level) / 2, df)^2
  # Wilson's two roots of (x1 - n q)^2 = k n q (1-q), as a quadratic in q.
  roots <- sort(Re(polyroot(c(x1^2, -(2 * n * x1 + k * n), n^2 + k * n))))
  odds <- roots / (1 - roots) * t0 / t1
  a <- list(countsBefore = s$y0, exposuresBefore = s$e0, countsAfter = s$y1, exposuresAfter = s$e1)
  emit("quasi", "rate-ratio/quasi-poisson", c(a, level = level), list(dispersion = raw, degreesOfFreedom = df, ratio = x1 / t1 / (x0 / t0), lower = odds[1], upper = odds[2]), 1e-8, "glm quasipoisson dispersion; roots of (x1-nq)^2 = phi t^2 n q(1-q)")
  one <- function(x) { r <- sort(Re(polyroot(c(x^2, -(2 * x + k), 1)))); r }
  l1 <- one(x1) / t1; l0 <- one(x0) / t0; r1 <- x1 / t1; r0 <- x0 / t0
  emit("quasi-mover", "rate-difference/quasi-mover", c(a, level = level), list(difference = r1 - r0,
       lower = r1 - r0 - sqrt((r1 - l1[1])^2 + (l0[2] - r0)^2), upper = r1 - r0 + sqrt((l1[2] - r1)^2 + (r0 - l0[1])^2)), 1e-7, "roots of (x-m)^2 = phi t^2 m, combined by MOVER")
  for (null in c(1, 0.5)) for (alt in tails) if (level == 0.95) {
    q <- t1 * null / (t1 * null + t0); z <- (x1 - n * q) / sqrt(phi * n * q * (1 - q))
    emit("quasi-test", "rate-ratio/quasi-poisson-test", c(a, nullRatio = null, alternative = alt), list(statistic = z, p = signed(z, alt, df)), 1e-8, "score statistic over sqrt(dispersion), pt")
  }
}
nb <- pairs[1:3]
for (s in nb) for (level in c(0.9, 0.95)) {
  y <- c(s$y0, s$y1); e <- c(s$e0, s$e1); g <- rep(0:1, c(length(s$y0), length(s$y1)))
  f <- glm.nb(y ~ g + offset(log(e)), control = glm.control(epsilon = 1e-14, maxit = 200))
  th <- theta.ml(y, fitted(f), limit = 500, eps = 1e-12)
  for (i in 1:20) { f <- glm(y ~ g + offset(log(e)), family = negative.binomial(th), control = glm.control(epsilon = 1e-14, maxit = 200)); th <- theta.ml(y, fitted(f), limit = 500, eps = 1e-13) }
  dev <- function(r) { h <- glm(y ~ 1 + offset(log(e) + g * log(r)), family = negative.binomial(th), control = glm.control(epsilon = 1e-14, maxit = 200)); deviance(h) - deviance(f) }
  rhat <- exp(coef(f)[[2]]); cut <- qchisq(level, 1)
  lo <- exp(uniroot(function(b) dev(exp(b)) - cut, c(log(rhat) - 3, log(rhat)), tol = 1e-12)$root)
  hi <- exp(uniroot(function(b) dev(exp(b)) - cut, c(log(rhat), log(rhat) + 3), tol = 1e-12)$root)
  a <- list(countsBefore = s$y0, exposuresBefore = s$e0, countsAfter = s$y1, exposuresAfter = s$e1)
  emit("nb", "rate-ratio/negative-binomial", c(a, level = level), list(ratio = rhat, shape = as.numeric(th), lower = lo, upper = hi), 1e-6, "MASS negative.binomial + theta.ml to convergence; profile likelihood with theta at its maximum (uniroot on deviance)")
  if (level == 0.95) for (null in c(1, 0.5)) {
    z <- sign(rhat - null) * sqrt(dev(null))
    for (alt in tails) emit("nb-test", "rate-ratio/negative-binomial-test", c(a, nullRatio = null, alternative = alt), list(statistic = z, p = signed(z, alt)), 1e-6, "signed root of the deviance difference, theta at its maximum")
  }
}

# --- circular windows: brute force over every window ------------------------------------------------
windows <- list(
  list(y0 = c(24,19,31,22,27,18,25,29,21,23,26,20,28,22,24,19,30,25,21,27,23,26,18,24,29,22), y1 = c(11,8,9,10,7,11)),
  list(y0 = c(3,5,2,8,4,6,1,7,3,9,4,2,5,6,3,4,8,2,5,4,3,7,1,6), y1 = c(2,1,3,0,2)),
  list(y0 = m15, y1 = m16[1:7]))
for (s in windows) {
  k <- length(s$y1); n0 <- length(s$y0); N <- n0 + k
  p <- function(r, alt) {
    z <- c(s$y0, s$y1 / r); idx <- outer(0:(N - 1), 0:(k - 1), "+") %% N + 1
    w <- rowSums(matrix(z[idx], N)); o <- w[n0 + 1]; m <- mean(w); eps <- 1e-9
    switch(alt, "two-sided" = mean(abs(w - m) >= abs(o - m) - eps), less = mean(w <= o + eps), greater = mean(w >= o - eps))
  }
  a <- list(countsBefore = s$y0, countsAfter = s$y1)
  for (null in c(1, 0.5, 0.7)) for (alt in tails)
    emit("circular-test", "rate-ratio/circular-windows-test", c(a, nullRatio = null, alternative = alt), list(p = p(null, alt)), 1e-12, "rank of the observed window among all windows of the circle")
  rhat <- mean(s$y1) / mean(s$y0)
  edge <- function(alt, a, side) { # bisection for the point where p crosses a, outwards from the estimate
    inside <- rhat; outside <- if (side < 0) rhat / 50 else rhat * 50
    if (p(outside, alt) > a) return(if (side < 0) 0 else Inf)
    for (i in 1:200) { mid <- sqrt(inside * outside); if (p(mid, alt) > a) inside <- mid else outside <- mid }
    inside
  }
  for (level in c(0.8, 0.9)) {
    emit("circular", "rate-ratio/circular-windows", c(a, level = level, sidedness = "two-sided"), list(ratio = rhat, lower = edge("two-sided", 1 - level, -1), upper = edge("two-sided", 1 - level, 1)), 1e-6, "bisection on the two-sided rank over the ratio")
    emit("circular", "rate-ratio/circular-windows", c(a, level = level, sidedness = "upper-bound"), list(ratio = rhat, lower = 0, upper = edge("less", 1 - level, 1)), 1e-6, "bisection on the lower rank over the ratio")
    emit("circular", "rate-ratio/circular-windows", c(a, level = level, sidedness = "lower-bound"), list(ratio = rhat, lower = edge("greater", 1 - level, -1), upper = Inf), 1e-6, "bisection on the upper rank over the ratio")
  }
}

# --- power by brute force over both counts ----------------------------------------------------------
power <- function(mu0, mu1, q0, alpha, method) {
  x0 <- 0:qpois(1 - 1e-14, mu0); x1 <- 0:qpois(1 - 1e-14, mu1); total <- 0
  for (b in x0) {
    n <- x1 + b; lo <- pbinom(x1, n, q0); hi <- pbinom(x1 - 1, n, q0, lower.tail = FALSE); d <- dbinom(x1, n, q0)
    if (method == "midp") { lo <- lo - d / 2; hi <- hi - d / 2 }
    total <- total + dpois(b, mu0) * sum(dpois(x1, mu1)[pmin(1, 2 * pmin(lo, hi)) <= alpha])
  }
  total
}
for (case in list(c(0.571, 0.396, 114, 20), c(23.3, 0.5, 60, 6), c(0.239, 0.745, 65, 11), c(2, 1.5, 30, 30), c(5, 1, 20, 10))) for (method in c("exact", "midp")) for (alpha in c(0.05, 0.01))
  emit("power-more", "rate-ratio/power", list(rateBefore = case[1], ratio = case[2], exposureBefore = case[3], exposureAfter = case[4], alpha = alpha, method = method),
       list(power = power(case[1] * case[3], case[1] * case[2] * case[4], case[4] / (case[3] + case[4]), alpha, method)), 1e-8, "enumeration over both counts, two-sided, p <= alpha", 1e-12)
for (case in list(c(23.3, 0.5, 60), c(2, 0.6, 60), c(0.571, 0.396, 114))) for (method in c("exact", "midp")) {
  days <- 1; while (power(case[1] * case[3], case[1] * case[2] * days, days / (case[3] + days), 0.05, method) < 0.8) days <- days + 1
  emit("needed", "rate-ratio/exposure-needed", list(rateBefore = case[1], ratio = case[2], exposureBefore = case[3], alpha = 0.05, power = 0.8, method = method), list(exposureAfter = days), 0, "first whole day whose enumerated power is at least 0.8")
}
for (case in list(c(23.3, 60, 6), c(2, 60, 30))) for (method in c("exact", "midp")) {
  f <- function(r) power(case[1] * case[2], case[1] * r * case[3], case[3] / (case[2] + case[3]), 0.05, method) - 0.8
  emit("detectable", "rate-ratio/smallest-detectable", list(rateBefore = case[1], exposureBefore = case[2], exposureAfter = case[3], alpha = 0.05, power = 0.8, method = method),
       list(below = uniroot(f, c(0.01, 1), tol = 1e-11)$root, above = uniroot(f, c(1, 6), tol = 1e-11)$root), 1e-7, "uniroot on the enumerated power")
}
