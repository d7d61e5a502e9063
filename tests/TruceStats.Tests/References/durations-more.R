# Makes durations-more.jsonl: Rscript durations-more.R > durations-more.jsonl
# Golden cases for spells from survival, cmprsk and etm: intervals of all three kinds, medians, late entry, strata, weights, competing ends, interval-censored ends.
suppressMessages({ library(survival); library(cmprsk); library(etm) })
set.seed(20120309)
js <- function(x) {
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
given <- function(...) Filter(Negate(is.null), list(...))
draw <- function(n) { t <- ceiling(rexp(n, 1 / 60)); c <- ceiling(rexp(n, 1 / 90)); list(time = pmin(t, c), ended = as.integer(t <= c)) }

# --- curve: three intervals, two levels, with and without late entry -------------------------------
for (late in c(FALSE, TRUE)) for (type in c("log-log", "log", "plain")) for (level in c(0.9, 0.95)) {
  d <- draw(60)
  # The first spell is watched from its beginning and long, so that the risk set never empties early.
  e <- if (late) pmin(floor(runif(60, 0, 40)), d$time - 1) else NULL
  if (late) { e[1:25] <- 0 }
  s <- if (late) Surv(e, d$time, d$ended) else Surv(d$time, d$ended)
  f <- survfit(s ~ 1, conf.type = type, conf.int = level)
  k <- f$n.event > 0 & f$surv > 1e-12
  q <- quantile(f, c(0.25, 0.5, 0.75), conf.int = TRUE)
  full <- f$n.event > 0
  na <- function(v) ifelse(f$surv[full] < 1e-12, NA, v[full])
  emit("curve", "duration/kaplan-meier", given(time = I(d$time), ended = I(d$ended), entry = if (late) I(e), interval = type, level = level),
       list(times = I(f$time[full]), survival = I(f$surv[full]), se = I(ifelse(f$surv[full] < 1e-12, 0, (f$surv * f$std.err)[full])), atRisk = I(f$n.risk[full]),
            lower = I(na(f$lower)), upper = I(na(f$upper)), median = unname(q$quantile[2])), 1e-9, paste0("survfit(conf.type='", type, "')"), 1e-14)
  for (p in 1:3) if (!is.na(q$lower[p]))
    emit("quantile", "duration/quantile", given(time = I(d$time), ended = I(d$ended), entry = if (late) I(e), interval = type, level = level, share = c(0.25, 0.5, 0.75)[p]),
         list(day = unname(q$quantile[p]), lower = unname(q$lower[p]), upper = unname(if (is.na(q$upper[p])) Inf else q$upper[p])), 1e-9, "quantile(survfit)")
}

# --- hazard ------------------------------------------------------------------------------------------
for (i in 1:2) {
  d <- draw(50); e <- pmin(floor(runif(50, 0, 30)), d$time - 1); e[1:25] <- 0
  f <- survfit(Surv(e, d$time, d$ended) ~ 1, ctype = 1, stype = 2); k <- f$n.event > 0
  emit("hazard", "duration/nelson-aalen", list(time = I(d$time), ended = I(d$ended), entry = I(e)),
       list(times = I(f$time[k]), hazard = I(f$cumhaz[k]), se = I(f$std.chaz[k])), 1e-9, "survfit(ctype=1)")
}

# --- log-rank: groups, strata, weights -------------------------------------------------------------------
# G(rho, gamma) by its definition, stratum by stratum: weights from the pooled curve just before each day.
weighted <- function(time, ended, group, stratum, rho, gamma) {
  g <- sort(unique(group)); u <- numeric(length(g)); V <- matrix(0, length(g), length(g))
  for (s in unique(stratum)) {
    in.s <- stratum == s; left <- 1
    for (t in sort(unique(time[in.s & ended == 1]))) {
      n <- sapply(g, function(a) sum(in.s & group == a & time >= t)); d <- sapply(g, function(a) sum(in.s & group == a & time == t & ended == 1))
      N <- sum(n); D <- sum(d); w <- left^rho * (1 - left)^gamma
      u <- u + w * (d - n * D / N)
      if (N > 1) V <- V + w^2 * D * (N - D) / (N - 1) * (diag(n / N) - outer(n, n) / N^2)
      left <- left * (1 - D / N)
    }
  }
  i <- seq_len(length(g) - 1)
  as.numeric(u[i] %*% solve(V[i, i, drop = FALSE], u[i]))
}
for (groups in 2:4) for (strata in c(FALSE, TRUE)) for (w in list(c(0, 0), c(1, 0), c(0, 1), c(0.5, 0.5))) {
  d <- draw(70); g <- sample(seq_len(groups) - 1, 70, TRUE); s <- if (strata) sample(0:2, 70, TRUE) else rep(0, 70)
  weighted.statistic <- weighted(d$time, d$ended, g, s, w[1], w[2])
  expect <- list(statistic = weighted.statistic, p = pchisq(weighted.statistic, groups - 1, lower.tail = FALSE), df = groups - 1)
  if (w[2] == 0) {
    f <- if (strata) survdiff(Surv(d$time, d$ended) ~ g + strata(s), rho = w[1]) else survdiff(Surv(d$time, d$ended) ~ g, rho = w[1])
    stopifnot(abs(f$chisq - weighted.statistic) < 1e-8 * weighted.statistic)
    if (w[1] == 0) expect <- c(expect, list(observed = I(if (strata) rowSums(f$obs) else f$obs), expected = I(if (strata) rowSums(f$exp) else f$exp)))
  }
  emit("groups", "duration/log-rank", given(time = I(d$time), ended = I(d$ended), group = I(g), stratum = if (strata) I(s), rho = w[1], gamma = w[2]), expect, 1e-8,
       if (w[2] == 0) "survdiff, and by definition" else "G(rho, gamma) by definition")
}

# --- restricted means of two groups ------------------------------------------------------------------
for (h in c(30, 80)) {
  d <- draw(80); g <- rep(0:1, 40)
  m <- sapply(0:1, function(a) summary(survfit(Surv(d$time[g == a], d$ended[g == a]) ~ 1), rmean = h)$table[c("rmean", "se(rmean)")])
  dif <- m[1, 2] - m[1, 1]; se <- sqrt(sum(m[2, ]^2))
  emit("mean-difference", "duration/restricted-mean-difference", list(time = I(d$time), ended = I(d$ended), group = I(g), horizon = h),
       list(difference = unname(dif), se = unname(se), p = unname(2 * pnorm(-abs(dif / se)))), 1e-8, "summary(survfit, rmean), difference of two")
}

# --- competing ends: etm's Greenwood errors ----------------------------------------------------------
for (late in c(FALSE, TRUE)) for (i in 1:2) {
  d <- draw(60); cause <- ifelse(d$ended == 1, sample(1:2, 60, TRUE), 0); e <- if (late) pmin(floor(runif(60, 0, 30)), d$time - 1) else rep(0, 60); e[1:25] <- 0
  dat <- data.frame(id = 1:60, entry = e, exit = d$time, from = 0, to = ifelse(cause == 0, "cens", cause))
  tra <- matrix(FALSE, 3, 3, dimnames = list(c("0", "1", "2"), c("0", "1", "2"))); tra[1, 2:3] <- TRUE
  f <- etm(dat, c("0", "1", "2"), tra, "cens", s = 0)
  t <- sort(unique(d$time[cause > 0])); at <- match(t, f$time)
  v <- function(k) sqrt(pmax(0, f$cov[paste("0", k), paste("0", k), at]))
  emit("incidence", "duration/cumulative-incidence", given(time = I(d$time), cause = I(cause), entry = if (late) I(e)),
       list(times = I(t), cause1 = I(f$est["0", "1", at]), cause2 = I(f$est["0", "2", at]), se1 = I(v(1)), se2 = I(v(2))), 1e-8, "etm, Greenwood covariance", 1e-12)
}

# --- interval-censored ends: the greatest likelihood -----------------------------------------------------
for (i in 1:3) {
  n <- 40; t <- rexp(n, 1 / 50); left <- floor(t / 10) * 10; right <- left + 10 * sample(1:3, n, TRUE)
  # Ends within 10 to 30 days; some still on, some by a day, some exact.
  kind <- sample(1:5, n, TRUE)
  earliest <- ifelse(kind == 1, left + 5, ifelse(kind == 2, 0, left + 1)); latest <- ifelse(kind == 1, Inf, ifelse(kind == 3, earliest, right))
  # By many self-consistency steps over all half-day points, held to the conditions of Gentleman and Geyer.
  ends <- sort(unique(c(earliest[kind != 1], latest[is.finite(latest)], 0.5, earliest[kind == 1] + 0.5, 1e6)))
  A <- sapply(ends, function(x) as.integer(ifelse(kind == 1, x > earliest, x >= earliest & x <= latest)))
  A <- A[, colSums(A) > 0, drop = FALSE]; x <- ends[sapply(ends, function(x) any(ifelse(kind == 1, x > earliest, x >= earliest & x <= latest)))]
  p <- rep(1 / ncol(A), ncol(A))
  for (step in 1:200000) { q <- p * colMeans(A / as.vector(A %*% p)); if (max(abs(q - p)) < 1e-15) break; p <- q }
  gap <- max(colMeans(A / as.vector(A %*% p))) - 1
  stopifnot(gap < 1e-6)
  emit("turnbull-likelihood", "duration/turnbull", list(earliest = I(earliest), latest = I(latest), days = I(numeric(0))),
       list(survival = I(numeric(0)), logLikelihood = sum(log(as.vector(A %*% p)))), 1e-8, "self-consistency to a checked optimum")
}

# --- Gray ----------------------------------------------------------------------------------------------
# On distinct times to the last digits; where times are shared the paper says nothing, and the two corrections for it differ by less than 0.2 %.
for (groups in 2:3) for (rho in c(0, 1)) for (ties in c(FALSE, TRUE)) {
  n <- 90; d <- draw(n); t <- if (ties) ceiling(d$time / 4) else d$time + (1:n) / 256; cause <- ifelse(d$ended == 1, sample(1:2, n, TRUE), 0); g <- rep(seq_len(groups) - 1, length.out = n)
  r <- cuminc(t, cause, g, rho = rho)$Tests[1, ]
  emit("gray", "duration/gray", list(time = I(t), cause = I(cause), group = I(g), rho = rho), list(statistic = unname(r["stat"]), df = unname(r["df"])),
       if (ties) 2e-3 else 1e-8, "cmprsk cuminc", 1e-10)
}
