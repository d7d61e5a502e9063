# Makes monitoring-more.jsonl: Rscript monitoring-more.R > monitoring-more.jsonl
# Golden cases for monitoring, from the package surveillance 1.20.3 and from base R: chains solved as linear systems, ratios integrated numerically.
suppressMessages(library(surveillance))
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

# --- cumulative sums: mean run length as the solution of (I - P) L = 1, P filled move by move -----------------
chain <- function(p, q, levels, prob, direction, most) {
  P <- matrix(0, levels, levels)
  for (i in 0:(levels - 1)) for (y in 0:most) {
    to <- if (direction == "up") i + q * y - p else i + p - q * y
    if (to < levels) P[i + 1, max(0, to) + 1] <- P[i + 1, max(0, to) + 1] + prob(y)
  }
  solve(diag(levels) - P, rep(1, levels))[1]
}
law <- function(mean, size) if (is.null(size)) function(y) dpois(y, mean) else function(y) dnbinom(y, mu = mean, size = size)
most <- function(mean, size) if (is.null(size)) qpois(1e-18, mean, lower.tail = FALSE) + 5 else qnbinom(1e-18, mu = mean, size = size, lower.tail = FALSE) + 5
for (case in list(
  list("up", 3.33, NULL, 42, 10, 8, 1), list("up", 0.8, NULL, 5, 4, 6, 1), list("up", 21.88, NULL, 27, 1, 20, 1), list("up", 21.88, NULL, 27, 1, 40, 1.5),
  list("down", 3.33, NULL, 25, 10, 6, 1), list("down", 21.88, NULL, 17, 1, 30, 1), list("down", 21.88, NULL, 17, 1, 30, 0.5), list("down", 1.2, NULL, 3, 4, 4.5, 1),
  list("up", 3.33, 2, 42, 10, 12, 1), list("up", 21.88, 6, 27, 1, 60, 1), list("up", 21.88, 6, 27, 1, 60, 1.5), list("down", 21.88, 6, 17, 1, 50, 1), list("down", 5, 1.5, 7, 2, 10, 0.6))) {
  mean <- case[[2]]; size <- case[[3]]; p <- case[[4]]; q <- case[[5]]; h <- case[[6]]; ratio <- case[[7]]
  args <- list(direction = case[[1]], mean = mean, reference = p / q, threshold = h, ratio = ratio)
  if (!is.null(size)) args$size <- size
  emit("cusum-run-length", "monitoring/cusum-run-length", args,
       list(runLength = chain(p, q, ceiling(h * q), law(mean * ratio, size), case[[1]], most(mean * ratio, size))), 1e-8, "linear system of the chain")
}
# References that are no simple fraction: the answer lies between two fine lattices, whose spacing is the tolerance.
for (case in list(list("up", 2, NULL, 1.5, 5), list("down", 8, NULL, 0.5, 10), list("up", 6, 3, 2, 14))) {
  mean <- case[[2]]; size <- case[[3]]; r <- case[[4]]; h <- case[[5]]; m1 <- mean * r
  k <- if (is.null(size)) (m1 - mean) / log(r) else { g <- log((size + m1) / (size + mean)); size * g / (log(r) - g) }
  q <- 200; args <- list(direction = case[[1]], mean = mean, outOfControlRatio = r, threshold = h)
  if (!is.null(size)) args$size <- size
  at <- function(p) chain(p, q, ceiling(h * q), law(mean, size), case[[1]], most(mean, size))
  emit("cusum-run-length", "monitoring/cusum-run-length", args, list(runLength = exp(approx(floor(k * q) + 0:1, log(c(at(floor(k * q)), at(floor(k * q) + 1))), k * q)$y)), 5e-3,
       "linear systems of two chains on multiples of 0.005")
}
# The smallest threshold on the lattice of the reference with at least the wanted run length.
for (case in list(list("up", 3.33, NULL, 21, 5, 370), list("down", 3.33, NULL, 5, 2, 500), list("up", 0.8, 1, 5, 4, 200), list("down", 21.88, 6, 17, 1, 500), list("up", 21.88, NULL, 27, 1, 1000))) {
  mean <- case[[2]]; size <- case[[3]]; p <- case[[4]]; q <- case[[5]]
  n <- 0; L <- 0
  while (L < case[[6]]) { n <- n + 1; L <- chain(p, q, n, law(mean, size), case[[1]], most(mean, size)) }
  args <- list(direction = case[[1]], mean = mean, reference = p / q, wanted = case[[6]])
  if (!is.null(size)) args$size <- size
  emit("cusum-threshold", "monitoring/cusum-threshold", args, list(threshold = n / q, runLength = L), 1e-8, "linear systems, one after the other")
}
set.seed(20160326)
for (case in list(list("down", 8, NULL, 0.5), list("up", 8, NULL, 1.4), list("up", 8, 3, 1.4), list("down", 8, 3, 0.5))) {
  y <- if (is.null(case[[3]])) rpois(60, 8) else rnbinom(60, mu = 8, size = case[[3]]); y[41:60] <- if (case[[1]] == "up") y[41:60] + 4 else y[41:60] %/% 2
  size <- case[[3]]; m1 <- 8 * case[[4]]
  # The sum of log-likelihood ratios, over the slope of a count in them.
  llr <- if (is.null(size)) dpois(y, m1, log = TRUE) - dpois(y, 8, log = TRUE) else dnbinom(y, mu = m1, size = size, log = TRUE) - dnbinom(y, mu = 8, size = size, log = TRUE)
  slope <- if (is.null(size)) log(case[[4]]) else log(m1 / 8) - log((size + m1) / (size + 8))
  S <- 0; path <- numeric(60); for (i in 1:60) { S <- max(0, S + llr[i]); path[i] <- S / abs(slope) }
  first <- which(path >= 12)
  args <- list(direction = case[[1]], counts = I(y), mean = 8, outOfControlRatio = case[[4]], threshold = 12)
  if (!is.null(size)) args$size <- size
  emit("cusum", "monitoring/cusum", args, list(path = I(path), firstAlarm = if (length(first)) first[1] - 1 else -1), 1e-9, "log-likelihood ratios over their slope", 1e-9)
}

# --- generalized likelihood ratio: surveillance up to its first alarm, where it starts again; own maximum over all stretches otherwise ------------
glr <- function(y, mean, window, dir) sapply(seq_along(y), function(n) max(0, sapply(max(1, n - window + 1):n, function(k) {
  Y <- sum(y[k:n]); M <- mean * (n - k + 1)
  if (dir * (Y - M) <= 0) 0 else sum(dpois(y[k:n], mean * Y / M, log = TRUE) - dpois(y[k:n], mean, log = TRUE))
})))
for (seed in 1:2) {
  set.seed(seed); y <- c(rpois(30, 3), rpois(15, 6))
  s <- glrpois(sts(observed = y), control = list(range = 1:45, c.ARL = 1000, mu0 = rep(3, 45), Mtilde = 1, M = -1, change = "intercept", ret = "value", dir = "inc"))
  emit("likelihood-ratio", "monitoring/likelihood-ratio", list(direction = "up", counts = I(y), mean = 3, threshold = 1000, window = 100),
       list(path = I(as.vector(upperbound(s))), firstAlarm = -1), 1e-9, "surveillance 1.20.3 glrpois", 1e-9)
}
for (case in list(list("up", 10), list("down", 10), list("down", 200), list("up", 1))) {
  set.seed(case[[2]]); y <- if (case[[1]] == "up") c(rpois(30, 5), rpois(20, 8)) else c(rpois(30, 5), rpois(20, 2)); y[50] <- 0
  path <- glr(y, 5, case[[2]], if (case[[1]] == "up") 1 else -1); first <- which(path >= 4)
  emit("likelihood-ratio", "monitoring/likelihood-ratio", list(direction = case[[1]], counts = I(y), mean = 5, threshold = 4, window = case[[2]]),
       list(path = I(path), firstAlarm = if (length(first)) first[1] - 1 else -1), 1e-9, "dpois, greatest over stretches", 1e-9)
}

# --- EARS: surveillance. Its C3 bound is y + s(z - sum) where its own help page has mean + s(z - sum), so that a spike alarms a bin late or not at all:
# the alarms of C3 are those of the sums themselves, Fricker and others 2008. ---------------------------------------------------------------------------
set.seed(7)
for (chart in c("C1", "C2", "C3")) for (least in c(0, 0.5)) for (mean in c(1.5, 12)) {
  y <- if (least == 0) 1 + rpois(60, mean) + (0:59) %% 2 else rpois(60, mean * c(rep(1, 40), rep(2, 20))); if (mean == 12) y[50] <- 40
  need <- c(C1 = 7, C2 = 9, C3 = 11)[[chart]]
  r <- earsC(sts(observed = y), control = list(method = chart, minSigma = least, range = (need + 1):60))
  z <- qnorm(if (chart == "C3") 0.975 else 0.999)
  up <- as.vector(upperbound(r)); now <- y[(need + 1):60]
  score <- function(t) { b <- y[(t - 9):(t - 3)]; (y[t] - mean(b)) / max(least, sd(b)) }
  stat <- if (chart == "C3") sapply((need + 1):60, function(t) sum(pmax(0, sapply(t - 0:2, score) - 1))) else now
  emit("ears", "monitoring/ears", list(chart = chart, counts = I(y), baseline = need, minimumDeviation = least),
       list(threshold = I(if (chart == "C3") rep(z, length(up)) else up), statistic = I(stat), alarms = I(if (chart == "C3") as.numeric(stat > z) else as.numeric(alarms(r)))), 1e-9,
       if (chart == "C3") "sums of scores in base R" else "surveillance 1.20.3 earsC")
}

# --- Farrington, flexible: surveillance; with missing weeks own program on R's glm ---------------------------
own <- function(y, k, b, alpha) {
  idx <- (k - 52 * b - 3):(k - 27); pos <- (idx - (k - 3)) %% 52
  d <- data.frame(y = y[idx], t = idx, level = factor(ifelse(pos < 7, 0, 1 + (pos - 7) %/% 5), levels = 0:9)); d <- d[!is.na(d$y), ]
  fit <- function(f, w) { d$w <- w; m <- glm(f, data = d, family = quasipoisson, weights = w, control = list(epsilon = 1e-14, maxit = 100)); list(m = m, phi = max(1, sum(w * (d$y - fitted(m))^2 / fitted(m)) / df.residual(m))) }
  both <- function(f) {
    r <- fit(f, rep(1, nrow(d))); mu <- fitted(r$m)
    s <- 1.5 * (d$y^(2/3) * mu^(-1/6) - sqrt(mu)) / sqrt(r$phi * (1 - hatvalues(r$m)))
    w <- ifelse(s > 2.58, s^-2, 1); r <- fit(f, w * nrow(d) / sum(w))
    list(mu = unname(predict(r$m, data.frame(t = k, level = factor(0, levels = 0:9)), type = "response")), phi = r$phi)
  }
  r <- both(y ~ t + level); if (r$mu > max(d$y)) r <- both(y ~ level)
  up <- if (r$phi > 1) qnbinom(1 - alpha, mu = r$mu, size = r$mu / (r$phi - 1)) else qpois(1 - alpha, r$mu)
  c(r$mu, up, as.numeric(sum(y[(k - 3):k], na.rm = TRUE) >= 5 && y[k] > up))
}
t <- 1:345
for (seed in 1:4) {
  set.seed(seed)
  y <- switch(seed, rnbinom(345, mu = exp(2.2 + 0.001 * t + 0.4 * sin(2 * pi * t / 52)), size = 8), rnbinom(345, mu = exp(4 - 0.003 * t), size = 20),
              rpois(345, exp(2.5 + 0.5 * cos(2 * pi * t / 52))), round(exp(0.012 * t) + (t %% 3)))
  if (seed == 1) y[c(150, 151)] <- c(60, 50)
  y[340] <- 3 * y[340] + 10
  for (b in c(3, 5)) {
    r <- farringtonFlexible(sts(observed = y, start = c(2005, 1), frequency = 52), control = list(range = 331:345, b = b, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26,
      pThresholdTrend = 1, weightsThreshold = 2.58, alpha = 0.05, thresholdMethod = "nbPlugin", glmWarnings = FALSE))
    # Its quantile uses a dispersion from the last but one iteration of glm, to about five digits; its expectation is good to eight.
    emit("farrington", "monitoring/farrington", list(counts = I(y), baseline = 330, years = b, alpha = 0.05),
         list(expected = I(as.vector(r@control$mu0Vector)), threshold = I(as.vector(upperbound(r))), alarms = I(as.numeric(alarms(r)))), 1e-6, "surveillance 1.20.3 farringtonFlexible")
  }
}
set.seed(9); y <- rnbinom(345, mu = exp(1.5 + 0.4 * sin(2 * pi * t / 52)), size = 5); y[c(100:104, 200, 250)] <- NA
a <- sapply(331:345, function(k) own(y, k, 5, 0.005))
emit("farrington", "monitoring/farrington", list(counts = I(y), baseline = 330, years = 5, alpha = 0.005),
     list(expected = I(a[1, ]), threshold = I(a[2, ]), alarms = I(a[3, ])), 1e-7, "glm, own program")

# --- ratio sequence: both likelihoods by numerical integration over the rate on the log scale --------------------
logint <- function(f, lower, upper) { o <- optimize(f, c(lower, upper), maximum = TRUE, tol = 1e-10); g <- function(x) exp(f(x) - o$objective)
  w <- 0.5; while (w < 40 && g(o$maximum + w) + g(o$maximum - w) > 1e-25) w <- w * 1.5
  o$objective + log(integrate(g, o$maximum - w, o$maximum, rel.tol = 1e-12, subdivisions = 2000)$value + integrate(g, o$maximum, o$maximum + w, rel.tol = 1e-12, subdivisions = 2000)$value) }
for (case in list(list(547, 25, 56, 6, 1, 0.95, 0.5, 1), list(547, 25, 56, 6, 9, 0.95, 0.5, 1), list(60, 60, 400, 365, 1, 0.9, 1, 1), list(12, 60, 0, 30, 1, 0.95, 0.5, 1),
                  list(300, 60, 2, 90, 3.5, 0.99, 2, 0.8), list(5, 10, 40, 20, 1, 0.95, 0.5, 0.5), list(2000, 60, 30000, 1000, 2, 0.95, 0.5, 0.9))) {
  phi <- case[[5]]; x0 <- case[[1]] / phi; t0 <- case[[2]] / phi; y <- case[[3]] / phi; u <- case[[4]] / phi; a <- case[[7]]
  top <- logint(function(l) dgamma(exp(l), a, a * t0 / x0, log = TRUE) + l + y * l - exp(l) * u, log(x0 / t0) - 12, log(x0 / t0) + 12)
  base <- function(r) logint(function(l) dgamma(exp(l), x0, t0, log = TRUE) + l + y * (l + log(r)) - exp(l) * r * u, log(x0 / t0) - 12, log(x0 / t0) + 12)
  m <- function(r) top - base(r); bound <- -log(1 - case[[6]]); crude <- (y / u) / (x0 / t0); mid <- if (y == 0) 1e-6 else crude
  upper <- exp(uniroot(function(l) m(exp(l)) - bound, c(log(mid), log(mid) + if (y == 0) 20 else 4), tol = 1e-13)$root)
  lower <- if (y == 0) 0 else exp(uniroot(function(l) m(exp(l)) - bound, c(log(mid) - 4, log(mid)), tol = 1e-13, extendInt = "downX")$root)
  stat <- m(case[[8]]); if (crude >= case[[8]]) stat <- min(0, stat)
  emit("ratio-sequence", "monitoring/ratio-sequence", list(eventsBefore = case[[1]], daysBefore = case[[2]], eventsAfter = case[[3]], daysAfter = case[[4]], dispersion = phi,
       level = case[[6]], shape = a, nullRatio = case[[8]]), list(lower = lower, upper = upper, statistic = stat), 1e-7, "integrate and uniroot", 1e-9)
}
