# Makes change-dates-more.jsonl with base R: every probability by direct enumeration. Run in this folder: Rscript change-dates-more.R
library(jsonlite)
set.seed(20161)
out <- file("change-dates-more.jsonl", "w")
emit <- function(id, call, args, expect, rtol, atol, source)
  writeLines(toJSON(list(id = id, call = call, args = args, expect = expect, rtol = rtol, atol = atol, source = source), auto_unbox = TRUE, digits = NA, null = "null", na = "null"), out)

evidence <- function(a, b, y, e) lgamma(a + y) - lgamma(a) + a * log(b) - (a + y) * log(b + e)
logsum <- function(x) { m <- max(x); m + log(sum(exp(x - m))) }

# A day within a bin: each of the bin's events fell before or after it, so the likelihood is a sum over how many did (binomial theorem).
cut_sum <- function(a1, b1, a2, b2, y1, e1, y2, e2, y, e, f) {
  k <- 0:y
  logsum(evidence(a1, b1, y1 + k, e1 + f * e) + evidence(a2, b2, y2 + y - k, e2 + (1 - f) * e) + lchoose(y, k) + k * log(f) + (y - k) * log(1 - f))
}
# Fractional counts have no binomial theorem: both rates by numerical integration over the share u = x / (x + y).
cut_integral <- function(a1, b1, a2, b2, y1, e1, y2, e2, y, e, f) {
  A1 <- a1 + y1; B1 <- b1 + e1 + f * e; A2 <- a2 + y2; B2 <- b2 + e2 + (1 - f) * e; N <- A1 + A2 + y
  g <- function(u) (A1 - 1) * log(u) + (A2 - 1) * log1p(-u) + y * log(u * f + (1 - u) * (1 - f)) - N * log(u * B1 + (1 - u) * B2)
  top <- optimize(g, c(1e-9, 1 - 1e-9), maximum = TRUE, tol = 1e-12)
  inside <- integrate(function(u) exp(g(u) - top$objective), 0, top$maximum, rel.tol = 1e-12, subdivisions = 4000)$value +
    integrate(function(u) exp(g(u) - top$objective), top$maximum, 1, rel.tol = 1e-12, subdivisions = 4000)$value
  lgamma(N) + top$objective + log(inside) + a1 * log(b1) - lgamma(a1) + a2 * log(b2) - lgamma(a2)
}

posterior <- function(y, e, days, prior1, prior2, none, phi) {
  y <- ifelse(is.na(y), 0, y) / phi; e <- e / phi
  edges <- c(0, cumsum(days)); D <- sum(days)
  logs <- numeric(D - 1)
  for (t in 1:(D - 1)) {
    cell <- findInterval(t, edges)
    before <- seq_len(cell - 1); Y <- sum(y); E <- sum(e)
    y1 <- sum(y[before]); e1 <- sum(e[before])
    if (edges[cell] == t || e[cell] == 0) {
      logs[t] <- evidence(prior1[1], prior1[2], y1, e1) + evidence(prior2[1], prior2[2], Y - y1, E - e1)
    } else {
      f <- (t - edges[cell]) / days[cell]
      cut <- if (phi == 1) cut_sum else cut_integral
      logs[t] <- cut(prior1[1], prior1[2], prior2[1], prior2[2], y1, e1, Y - y1 - y[cell], E - e1 - e[cell], y[cell], e[cell], f)
    }
  }
  nochange <- if (none == 0) -Inf else log(none) + evidence(prior1[1], prior1[2], sum(y), sum(e))
  all <- c(nochange, logs + log((1 - none) / (D - 1)))
  exp(all - logsum(all))
}

case <- function(id, y, days, prior1, prior2, none, phi, e = days) {
  args <- list(counts = y, days = days, before = prior1, after = prior2, noChange = none, dispersion = phi)
  if (!identical(e, days)) args$exposures <- e
  e[is.na(y)] <- 0
  p <- posterior(y, e, days, prior1, prior2, none, phi)
  emit(id, "change-dates/posterior", args,
       list(noChange = p[1], days = p[-1]), if (phi == 1) 1e-9 else 1e-7, 1e-13,
       if (phi == 1) "R 4.2.2, direct enumeration of days, events of a cut bin split by the binomial theorem" else "R 4.2.2, direct enumeration of days, cut bins by integrate()")
}
case("dates-daily", c(rpois(25, 6), rpois(20, 3)), rep(1, 45), c(1, 0.2), c(1, 0.2), 0.5, 1)
case("dates-daily-tempered", c(rpois(25, 6), rpois(20, 3)), rep(1, 45), c(1, 0.2), c(2, 0.5), 0.3, 2.5)
case("dates-monthly", c(31, 25, 33, 30, 12, 9, 14, 11), c(31, 28, 31, 30, 31, 30, 31, 31), c(2, 2), c(2, 2), 0.5, 1)
case("dates-monthly-tempered", c(31, 25, 33, 30, 12, 9, 14, 11), c(31, 28, 31, 30, 31, 30, 31, 31), c(2, 2), c(2, 2), 0.5, 1.7)
case("dates-missing", c(5, 8, NA, NA, 2, 1, 3), rep(7, 7), c(1, 1), c(1, 1), 0, 1)
case("dates-nothing-before", c(0, 0, 0, 4, 6), rep(7, 5), c(0.5, 1), c(0.5, 1), 0.5, 1)
case("dates-exposure", c(40, 44, 61, 70, 66), c(31, 29, 31, 30, 31), c(1, 20), c(3, 50), 0.1, 1, e = c(31, 29, 31, 30, 31) * c(1, 1, 1.5, 1.5, 1.6))
case("dates-large", c(740, 660, 603, 352, 351, 331), c(31, 29, 31, 30, 31, 30), c(1, 0.05), c(1, 0.05), 0.5, 1)

# Online: every way to cut the bins into stretches of one rate, 2^(n - 1) of them.
online <- function(y, days, prior, hazard, phi) {
  n <- length(y); starts <- c(0, cumsum(days))[1:n]
  total <- numeric(n); latest <- rep(-Inf, n); alls <- c()
  for (pattern in 0:(2^(n - 1) - 1)) {
    cuts <- c(TRUE, bitwAnd(pattern, 2^(0:(n - 2))) > 0)
    h <- 1 - (1 - hazard)^diff(starts)
    lp <- sum(ifelse(cuts[-1], log(h), log(1 - h)))
    group <- cumsum(cuts)
    for (g in unique(group)) {
      inside <- group == g & !is.na(y)
      lp <- lp + evidence(prior[1], prior[2], sum(y[inside]) / phi, sum(days[inside]) / phi)
    }
    last <- max(which(cuts))
    latest[last] <- logsum(c(latest[last], lp))
  }
  exp(latest - logsum(latest))
}
case_online <- function(id, y, days, prior, hazard, phi)
  emit(id, "change-dates/online", list(counts = y, days = days, prior = prior, hazard = hazard, dispersion = phi),
       list(starts = online(y, days, prior, hazard, phi)), 1e-9, 1e-11, "R 4.2.2, all segmentations enumerated")
case_online("online-daily", c(5, 7, 6, 8, 5, 2, 1, 2, 0, 1, 1, 2), rep(1, 12), c(1, 0.3), 1 / 30, 1)
case_online("online-weekly-tempered", c(30, 45, 38, 12, 9, 15, 11, 40, 44), rep(7, 9), c(1, 0.3), 1 / 100, 3)
case_online("online-missing", c(5, 7, NA, 8, 5, NA, NA, 0, 1, 1), c(1, 1, 1, 2, 1, 1, 3, 1, 1, 1), c(2, 0.5), 1 / 20, 1)
close(out)
