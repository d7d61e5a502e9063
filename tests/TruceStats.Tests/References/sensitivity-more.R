# Makes sensitivity-more.jsonl: Rscript sensitivity-more.R > sensitivity-more.jsonl
# Golden cases for what would overturn a result, from base R: formulas written out here, models by glm, limits by binom.test and uniroot.
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


# --- under-reporting: exact conditional limits from binom.test ------------------------------------
limits <- function(x1, t1, x0, t0, level) {
  ci <- as.numeric(binom.test(x1, x1 + x0, conf.level = level)$conf.int)
  (ci / (1 - ci)) * (t0 / t1)
}
for (case in list(list(1400, 60, 56, 6, 1, 0.95), list(9154, 790, 4255, 671, 1, 0.95), list(9154, 790, 4255, 671, 0.75, 0.99),
                  list(30, 100, 60, 100, 1, 0.95), list(15, 173, 5, 153, 1, 0.95), list(15, 173, 5, 153, 2, 0.9))) {
  x0 <- case[[1]]; t0 <- case[[2]]; x1 <- case[[3]]; t1 <- case[[4]]; null <- case[[5]]; level <- case[[6]]
  r <- (x1 / t1) / (x0 / t0); ci <- limits(x1, t1, x0, t0, level)
  near <- if (ci[2] < null) ci[2] else if (ci[1] > null) ci[1] else NA
  emit("under-reporting", "sensitivity/under-reporting",
       list(eventsBefore = x0, exposureBefore = t0, eventsAfter = x1, exposureAfter = t1, nullRatio = null, level = level),
       list(completeness = r / null, completenessAtLimit = near / null, hidden = x1 / (r / null) - x1, hiddenAtLimit = x1 / (near / null) - x1), 1e-9, "binom.test")
}

# --- misclassification ------------------------------------------------------------------------------
for (case in list(list(1400, 60, 420, 30, 0, 400, 0.1, 0.3, 1), list(300, 100, 150, 100, 0, 500, 0, 0.2, 1), list(9154, 790, 4255, 671, 0, 6000, 0.25, 0.5, 0.9))) {
  x0 <- case[[1]]; t0 <- case[[2]]; x1 <- case[[3]]; t1 <- case[[4]]; d0 <- case[[5]]; d1 <- case[[6]]; s0 <- case[[7]]; s1 <- case[[8]]; null <- case[[9]]
  y0 <- x0 + round(s0 * d0); y1 <- x1 + round(s1 * d1); ci <- limits(y1, t1, y0, t0, 0.95)
  tip <- uniroot(function(s) (x1 + s * d1) / t1 - null * (x0 + s * d0) / t0, c(0, 1), tol = 1e-15)$root
  first <- NA
  for (added in 0:d1) { lim <- limits(x1 + added, t1, x0, t0, 0.95); if (lim[1] <= null && lim[2] >= null) { first <- added; break } }
  emit("misclassification", "sensitivity/misclassification",
       list(eventsBefore = x0, exposureBefore = t0, eventsAfter = x1, exposureAfter = t1, othersBefore = d0, othersAfter = d1, shareBefore = s0, shareAfter = s1, nullRatio = null),
       list(ratio = (y1 / t1) / (y0 / t0), lower = ci[1], upper = ci[2], tippingShare = tip, tippingShareAfter = tip, addedAtLimit = first), 1e-9, "binom.test, uniroot and a search event by event")
}

# --- Chapman: Seber's variance, Chao's log-normal interval ------------------------------------------
for (case in list(list(200, 150, 30), list(12, 9, 0), list(1234, 567, 89), list(30, 30, 29), list(5, 4, 2))) for (level in c(0.9, 0.95)) {
  n1 <- case[[1]]; n2 <- case[[2]]; m <- case[[3]]
  N <- (n1 + 1) * (n2 + 1) / (m + 1) - 1
  v <- (n1 + 1) * (n2 + 1) * (n1 - m) * (n2 - m) / ((m + 1)^2 * (m + 2))
  seen <- n1 + n2 - m; f <- N - seen; C <- exp(qnorm(1 - (1 - level) / 2) * sqrt(log1p(v / f^2)))
  emit("chapman", "sensitivity/chapman", list(first = n1, second = n2, both = m, level = level),
       list(total = N, se = sqrt(v), lower = seen + f / C, upper = seen + f * C), 1e-10, "Chapman 1951, Seber 1970, Chao 1989, written out")
}

# --- log-linear models -------------------------------------------------------------------------------
popcount <- function(x) sum(as.integer(intToBits(x)))
models.of <- function(K, order) {
  terms <- Filter(function(s) popcount(s) >= 2 && popcount(s) <= order, 1:(2^K - 1))
  out <- list(integer(0))
  for (s in terms[order(sapply(terms, popcount))]) {
    parts <- Filter(function(u) popcount(u) == popcount(s) - 1 && popcount(u) >= 2 && bitwAnd(u, s) == u, terms)
    out <- c(out, lapply(Filter(function(m) all(parts %in% m), out), function(m) c(m, s)))
  }
  out
}
label <- function(model, K) {
  all <- sort(c(model, 2^(0:(K - 1))))
  top <- Filter(function(s) !any(sapply(model, function(u) u != s && bitwAnd(u, s) == s)), all)
  paste(sapply(top, function(s) paste(letters[1:K][as.integer(intToBits(s))[1:K] == 1], collapse = ":")), collapse = " + ")
}
design <- function(cells, model, K) {
  X <- sapply(c(2^(0:(K - 1)), model), function(s) as.numeric(bitwAnd(cells, as.integer(s)) == s))
  cbind(1, X)
}
control <- glm.control(epsilon = 1e-14, maxit = 200)
pois <- function(X, y) suppressWarnings(glm.fit(X, y, family = poisson(), control = control))
profile.limits <- function(counts, model, K, level) {
  X <- design(0:(2^K - 1), model, K); n <- sum(counts)
  ll <- function(f) { y <- c(f, counts); mu <- pois(X, y)$fitted.values; N <- n + f
    lgamma(N + 1) - lgamma(f + 1) + sum(ifelse(y == 0, 0, y * log(mu / N))) }
  best <- optimize(ll, c(1e-6, 1e4 * n), maximum = TRUE, tol = 1e-9)
  lo <- optimize(ll, c(1e-6, 4 * best$maximum + 10), maximum = TRUE, tol = 1e-10)
  if (lo$objective > best$objective) best <- lo
  cut <- best$objective - qchisq(level, 1) / 2
  low <- if (ll(1e-6) >= cut) 0 else uniroot(function(f) ll(f) - cut, c(1e-6, best$maximum), tol = 1e-11)$root
  up <- uniroot(function(f) ll(f) - cut, c(best$maximum, 50 * best$maximum + 100), tol = 1e-9)$root
  c(low, up)
}
lists3 <- c(1250, 310, 140, 205, 88, 41, 23)
spina <- c(60, 49, 4, 247, 112, 142, 12)
lists4 <- c(122, 69, 31, 83, 19, 22, 11, 140, 27, 17, 8, 36, 9, 6, 5)
for (case in list(list(3, 2, lists3, 0.95), list(3, 2, spina, 0.95), list(3, 1, spina, 0.9), list(4, 2, lists4, 0.95), list(4, 3, lists4, 0.95))) {
  K <- case[[1]]; order. <- case[[2]]; counts <- case[[3]]; level <- case[[4]]; n <- sum(counts)
  all <- models.of(K, order.)
  fits <- lapply(all, function(m) pois(design(1:(2^K - 1), m, K), counts))
  ll <- sapply(fits, function(f) sum(dpois(counts, f$fitted.values, log = TRUE)))
  p <- sapply(all, function(m) 1 + K + length(m)); aic <- 2 * p - 2 * ll
  shown <- if (length(all) <= 8) seq_along(all) else order(aic)[c(1, 2, 10, length(all))]
  for (i in shown) {
    f <- fits[[i]]; f0 <- exp(f$coefficients[1]); v <- chol2inv(f$qr$qr[1:p[i], 1:p[i], drop = FALSE])[1, 1]
    lim <- profile.limits(counts, all[[i]], K, level)
    emit("log-linear", "sensitivity/log-linear-capture", list(lists = K, order = order., counts = counts, level = level, model = label(all[[i]], K)),
         list(total = unname(n + f0), se = unname(sqrt(f0 + f0^2 * v)), lower = n + min(lim[1], f0), upper = n + max(lim[2], f0),
              deviance = f$deviance, df = 2^K - 1 - p[i], aic = aic[i], bic = log(n) * p[i] - 2 * ll[i],
              rank = sum(aic < aic[i] - 1e-6), models = length(all)), 2e-6, "glm.fit, optimize and uniroot", atol = 1e-7)
  }
}

# --- regression to the mean ---------------------------------------------------------------------------
set.seed(7)
for (case in list(list(70, 10, 6, 0, 6, 50), list(90, 20, 12, 2, 8, 66), list(48, 4, 3, 0, 3, 40))) {
  n <- case[[1]]; y <- rpois(n, case[[2]] * exp(as.numeric(arima.sim(list(ar = 0.6), n, sd = 0.3))))
  lb <- case[[3]]; gap <- case[[4]]; la <- case[[5]]; from <- case[[6]]   # 0-based first bin of the stretch before
  af <- from + lb + gap
  past <- y[1:af]
  starts <- 0:(af - lb - gap - la)
  rb <- sapply(starts, function(s) mean(past[s + 1:lb])); ra <- sapply(starts, function(s) mean(past[s + lb + gap + 1:la]))
  w <- cov(rb, ra) / var(rb); m <- mean(past); xb <- mean(y[from + 1:lb]); xa <- mean(y[af + 1:la])
  ex <- m + w * (xb - m); hi <- rb >= xb
  emit("regression-to-mean", "sensitivity/regression-to-mean",
       list(counts = y, beforeFrom = from, beforeTo = from + lb, afterFrom = af, afterTo = af + la),
       list(mean = m, weight = w, expected = ex, expectedRatio = ex / xb, remaining = xa / ex, windows = length(starts), asHigh = sum(hi),
            asLowAfter = sum((ra / rb)[hi] <= xa / xb)), 1e-10, "cov, var")
}

# --- two sources ----------------------------------------------------------------------------------------
for (case in list(list(24, 100, 0.95, 0.8), list(12, 30, 1.1, 1.1), list(40, 500, 1, 0.7))) {
  n <- case[[1]]; half <- n / 2; truth <- rpois(n, case[[2]]) + 5
  a <- truth; b <- rpois(n, truth * rep(c(case[[3]], case[[4]]), each = half)) + 1
  l <- log(b / a); s <- sd(l); z <- qnorm(0.975); t <- qt(0.975, n - 1)
  mean. <- exp(mean(l) + c(0, -1, 1) * t * s / sqrt(n)); se <- s * sqrt(1 / n + z^2 / (2 * (n - 1)))
  r <- cor.test(a, b); w <- t.test(l[(half + 1):n], l[1:half])
  emit("source-agreement", "sensitivity/source-agreement", list(first = a, second = b, split = half),
       list(mean = mean.[1], meanLower = mean.[2], meanUpper = mean.[3], lowerLimit = exp(mean(l) - z * s), lowerLimitLower = exp(mean(l) - z * s - t * se),
            upperLimit = exp(mean(l) + z * s), upperLimitUpper = exp(mean(l) + z * s + t * se),
            correlation = unname(r$estimate), correlationLower = r$conf.int[1], correlationUpper = r$conf.int[2],
            change = exp(unname(w$estimate[1] - w$estimate[2])), changeLower = exp(w$conf.int[1]), changeUpper = exp(w$conf.int[2]), changeP = w$p.value,
            answerRatio = (sum(b[(half + 1):n]) / sum(b[1:half])) / (sum(a[(half + 1):n]) / sum(a[1:half]))), 1e-9, "cor.test, t.test")
}

# --- harm-weighted displacement, unequal lengths ----------------------------------------------------------
for (case in list(list(c(365, 90), c(5475, 10)), list(c(90, 90), c(1, 1, 2.5)), list(c(100, 300), c(7300, 365, 30, 1)))) {
  t <- case[[1]]; w <- case[[2]]; k <- t[2] / t[1]; n <- length(w)
  x <- lapply(1:8, function(i) rpois(n, c(40, 300, 900, 2000)[1:n]))
  d <- function(b, a) a - k * b; v <- function(b, a) a + k^2 * b
  est <- sum(w * (d(x[[1]], x[[2]]) - d(x[[3]], x[[4]]) + d(x[[5]], x[[6]]) - d(x[[7]], x[[8]])))
  se <- sqrt(sum(w^2 * (v(x[[1]], x[[2]]) + v(x[[3]], x[[4]]) + v(x[[5]], x[[6]]) + v(x[[7]], x[[8]]))))
  emit("harm-wdd", "sensitivity/harm-weighted-wdd",
       list(weights = I(w), exposureBefore = t[1], exposureAfter = t[2], treatedBefore = I(x[[1]]), treatedAfter = I(x[[2]]), controlBefore = I(x[[3]]), controlAfter = I(x[[4]]),
            besideTreatedBefore = I(x[[5]]), besideTreatedAfter = I(x[[6]]), besideControlBefore = I(x[[7]]), besideControlAfter = I(x[[8]])),
       list(estimate = est, se = se, lower = est - qnorm(0.975) * se, upper = est + qnorm(0.975) * se, p = 2 * pnorm(-abs(est / se))), 1e-9, "Wheeler and Ratcliffe 2018, written out")
}

# --- reporting delays by development factors (chain ladder) -----------------------------------------------
for (case in list(list(10, 4), list(20, 7), list(6, 6))) {
  n <- case[[1]]; D <- case[[2]]; p <- dgeom(0:(D - 1), 0.4); p <- p / sum(p)
  rows <- lapply(1:n, function(i) rpois(min(D, n - i + 1), 40 * p[1:min(D, n - i + 1)]) + 1)
  len <- sapply(rows, length); Fd <- rep(1, D)
  for (d in D:2) { ok <- len >= d; f <- sum(sapply(rows[ok], function(r) sum(r[1:d]))) / sum(sapply(rows[ok], function(r) sum(r[1:(d - 1)]))); Fd[1:(d - 1)] <- Fd[1:(d - 1)] / f }
  emit("reporting-delay", "sensitivity/reporting-delay", list(lengths = len, counts = unlist(rows)), list(probabilities = diff(c(0, Fd))), 1e-10, "development factors")
}

# --- nowcast -----------------------------------------------------------------------------------------------
for (case in list(list(c(12, 9, 15, 8, 3, 1), c(0.3, 0.4, 0.2, 0.1), 0.9, 0.95), list(c(0, 2, 0, 1, 0), c(0.5, 0.25, 0.25), 0.6, 0.9), list(c(1200, 900, 310), c(0.25, 0.5, 0.25), 1, 0.99))) {
  y <- case[[1]]; p <- case[[2]]; n <- length(y); age <- (n - 1):0; c. <- cumsum(p)[pmin(age, length(p) - 1) + 1]; c.[age >= length(p) - 1] <- 1; a <- (1 - case[[4]]) / 2
  emit("nowcast", "sensitivity/nowcast", list(counts = y, probabilities = p, completeEnough = case[[3]], level = case[[4]]),
       list(completeness = c., corrected = y / c., lower = y + qnbinom(a, y + 0.5, c.), upper = y + qnbinom(1 - a, y + 0.5, c.), tooYoung = sum(c. < case[[3]] - 1e-12)), 1e-10, "qnbinom")
}

# --- dates ---------------------------------------------------------------------------------------------------
for (case in list(list(60, 30, 8, 25, 40, 28), list(40, 12, 10, 12, 30, 20), list(30, 6, 4, 8, 24, 14), list(50, 7, 5, 8, 42, 25))) {
  n <- case[[1]]; e <- case[[4]]; l <- case[[5]]; k <- case[[6]]; y <- c(rpois(k, case[[2]]), rpois(n - k, case[[3]]))
  one <- sapply(e:l, function(s) c(mean(y[(s + 1):n]) / mean(y[1:s]), limits(sum(y[(s + 1):n]), n - s, sum(y[1:s]), s, 0.95)))
  dir <- ifelse(one[3, ] < 1, -1, ifelse(one[2, ] > 1, 1, 0))
  emit("shifted-dates", "sensitivity/shifted-dates", list(counts = y, earliest = e, latest = l),
       list(ratio = one[1, ], lower = one[2, ], upper = one[3, ], least = (e:l)[which.min(one[1, ])], greatest = (e:l)[which.max(one[1, ])],
            turns = I(((e:l)[-1])[diff(dir) != 0])), 1e-9, "binom.test")
}

# --- E-value --------------------------------------------------------------------------------------------------
for (r in c(3.9, 1.8, 0.8, 0.46, 1)) emit("e-value", "sensitivity/e-value", list(ratio = r), list(value = max(r, 1 / r) + sqrt(max(r, 1 / r) * (max(r, 1 / r) - 1))), 1e-12, "VanderWeele and Ding 2017, written out")
