# Makes contagion-more.jsonl: Rscript contagion-more.R > contagion-more.jsonl, with R 4.2.2 and surveillance.
# Likelihoods as sums over all pairs of events, or all lags, maximised by nlminb; intervals by uniroot on the profile; Knox counts from whole distance matrices.
# Nothing here follows the steps of the library.
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
best <- function(starts, f, g = NULL, ...) {
  fits <- lapply(starts, function(s) tryCatch(nlminb(s, f, g, control = list(eval.max = 5000, iter.max = 5000, rel.tol = 1e-15, x.tol = 1e-13), ...),
                                              error = function(e) list(objective = Inf)))
  fits[[which.min(vapply(fits, function(r) r$objective, 0))]]
}

# --- several kinds of events, any number of stretches: sums over all earlier events of the stretch -----------------
# kinds from 1; theta = mu (K), alpha (K by K, row by row: i after j), beta
stretch <- function(t, from) findInterval(t, from)
lags <- function(t, from) {
  s <- stretch(t, from)
  D <- outer(t, t, "-"); D[outer(s, s, "!=")] <- NA; D[D <= 0] <- NA
  D
}
loglik <- function(theta, K, t, kind, from, to, D = lags(t, from)) {
  mu <- theta[1:K]; alpha <- matrix(theta[K + 1:(K * K)], K, byrow = TRUE); beta <- theta[K + K * K + 1]
  E <- beta * exp(-beta * D); E[is.na(E)] <- 0
  lambda <- mu[kind] + rowSums(E * alpha[kind, kind, drop = FALSE])
  end <- to[stretch(t, from)]
  sum(log(lambda)) - sum(mu) * sum(to - from) - sum(colSums(alpha)[kind] * (1 - exp(-beta * (end - t))))
}
gradient <- function(theta, K, t, kind, from, to, D = lags(t, from)) {
  mu <- theta[1:K]; alpha <- matrix(theta[K + 1:(K * K)], K, byrow = TRUE); beta <- theta[K + K * K + 1]
  G <- exp(-beta * D); G[is.na(G)] <- 0; H <- G * D; H[is.na(H)] <- 0
  A <- alpha[kind, kind, drop = FALSE]
  lambda <- mu[kind] + beta * rowSums(G * A)
  end <- to[stretch(t, from)]; tail <- exp(-beta * (end - t))
  gm <- tapply(1 / lambda, factor(kind, 1:K), sum) - sum(to - from)
  ga <- matrix(0, K, K)
  for (i in 1:K) for (j in 1:K) ga[i, j] <- sum(beta * rowSums(G[kind == i, kind == j, drop = FALSE]) / lambda[kind == i]) - sum(1 - tail[kind == j])
  gb <- sum(rowSums((G - beta * H) * A) / lambda) - sum(colSums(alpha)[kind] * (end - t) * tail)
  c(as.vector(gm), as.vector(t(ga)), gb)
}
hessian <- function(theta, ...) {
  n <- length(theta); h <- 1e-5 * pmax(theta, 1e-3)
  M <- vapply(seq_len(n), function(k) { e <- replace(numeric(n), k, h[k]); (gradient(theta + e, ...) - gradient(theta - e, ...)) / (2 * h[k]) }, numeric(n))
  (M + t(M)) / 2
}
fit <- function(K, t, kind, from, to) {
  D <- lags(t, from); L <- sum(to - from)
  f <- function(p) { v <- -loglik(c(p[-length(p)], exp(p[length(p)])), K, t, kind, from, to, D); if (is.finite(v)) v else 1e10 }
  g <- function(p) { b <- exp(p[length(p)]); r <- -gradient(c(p[-length(p)], b), K, t, kind, from, to, D); r[length(r)] <- r[length(r)] * b; r }
  starts <- lapply(c(0.05, 0.3, 1, 4, 15), function(b) c(tabulate(kind, K) / L / 2, rep(0.5 / K, K * K), log(b)))
  r <- best(starts, f, g, lower = c(rep(1e-12, K), rep(0, K * K), -8), upper = c(rep(Inf, K + K * K), 8))
  c(r$par[-length(r$par)], exp(r$par[length(r$par)]))
}
simulate <- function(mu, alpha, beta, from, to) { # by clusters: every event draws its own
  times <- kinds <- NULL; K <- length(mu)
  for (s in seq_along(from)) {
    t <- NULL; k <- NULL
    for (i in 1:K) { n <- rpois(1, mu[i] * (to[s] - from[s])); t <- c(t, runif(n, from[s], to[s])); k <- c(k, rep(i, n)) }
    at <- 1
    while (at <= length(t)) {
      for (i in 1:K) { n <- rpois(1, alpha[i, k[at]]); u <- t[at] + rexp(n, beta); u <- u[u < to[s]]; t <- c(t, u); k <- c(k, rep(i, length(u))) }
      at <- at + 1
    }
    o <- order(t); times <- c(times, t[o]); kinds <- c(kinds, k[o])
  }
  times <- round(times, 4); keep <- !duplicated(times)
  list(t = times[keep], kind = kinds[keep])
}

set.seed(20160326)
cases <- list(
  list(mu = 0.4, alpha = 0.5, beta = 0.6, from = 0, to = 300),
  list(mu = 0.2, alpha = 0.8, beta = 3, from = 0, to = 400),
  list(mu = 0.5, alpha = 0.5, beta = 0.8, from = c(0, 150, 300), to = c(100, 260, 365)),
  list(mu = 1, alpha = 0, beta = 1, from = 0, to = 120))
for (case in cases) {
  d <- simulate(case$mu, matrix(case$alpha), case$beta, case$from, case$to)
  args <- list(times = I(d$t), from = I(case$from), to = I(case$to))
  for (p in list(c(0.3, 0.4, 2), c(0.05, 1.2, 30), c(2, 0, 0.5)))
    emit("hawkes-likelihood", "contagion/hawkes-likelihood", c(args, list(background = p[1], branching = p[2], halfLife = p[3])),
         list(logLikelihood = loglik(c(p[1], p[2], log(2) / p[3]), 1, d$t, rep(1, length(d$t)), case$from, case$to)), 1e-11, "sum over all pairs")
  kind <- rep(1, length(d$t)); D <- lags(d$t, case$from); L <- sum(case$to - case$from)
  theta <- fit(1, d$t, kind, case$from, case$to)
  top <- loglik(theta, 1, d$t, kind, case$from, case$to, D)
  poisson <- length(d$t) * log(length(d$t) / L) - length(d$t)
  if (case$alpha == 0) next
  V <- solve(-hessian(theta, 1, d$t, kind, case$from, case$to, D))
  # profiles: over the other two on their logs
  profile <- function(fixed, value, start) {
    full <- function(q) replace(replace(numeric(3), fixed, value), setdiff(1:3, fixed), exp(q))
    f <- function(q) { v <- -loglik(full(q), 1, d$t, kind, case$from, case$to, D); if (is.finite(v)) v else 1e10 }
    g <- function(q) -gradient(full(q), 1, d$t, kind, case$from, case$to, D)[-fixed] * exp(q)
    -best(list(start, log(theta[-fixed])), f, g, lower = -20, upper = 10)$objective
  }
  limit <- function(fixed, from, to, drop) uniroot(function(x) profile(fixed, x, log(theta[-fixed])) - top + drop, c(from, to), tol = 1e-12)$root
  drop <- qchisq(0.95, 1) / 2
  lower <- if (top - poisson < drop) 0 else limit(2, 1e-9, theta[2], drop)
  upper <- limit(2, theta[2], theta[2] + 3, drop)
  r <- function(e) theta[1] * exp(c(-1, 1) * qnorm(0.975) * sqrt(V[1, 1]) / theta[1])
  emit("hawkes-fit", "contagion/hawkes-fit", args,
       list(background = theta[1], branching = theta[2], halfLife = log(2) / theta[3], logLikelihood = top, poissonLogLikelihood = poisson,
            backgroundError = sqrt(V[1, 1]), branchingError = sqrt(V[2, 2]), halfLifeError = sqrt(V[3, 3]) * log(2) / theta[3]^2,
            backgroundLimits = I(r()), branchingLimits = I(c(lower, upper)), share = 1 - theta[1] * L / length(d$t)),
       2e-6, "sum over all pairs, nlminb, uniroot on the profile", 1e-9)
  if (length(case$from) == 1) {
    half <- c(limit(3, theta[3], theta[3] * 30, drop), limit(3, theta[3] / 30, theta[3], drop))
    emit("hawkes-half-life", "contagion/hawkes-half-life", args, list(limits = I(log(2) / half)), 2e-6, "sum over all pairs, uniroot on the profile")
  }
  # residuals: the compensator at every event, as one sum over all before it
  compensator <- function(x, s) theta[1] * (x - case$from[s]) + theta[2] * sum(1 - exp(-theta[3] * (x - d$t[d$t < x & stretch(d$t, case$from) == s])))
  before <- cumsum(c(0, vapply(seq_along(case$from), function(s) compensator(case$to[s], s), 0)))
  Lambda <- vapply(seq_along(d$t), function(i) { s <- stretch(d$t[i], case$from); before[s] + compensator(d$t[i], s) }, 0)
  ks <- ks.test(diff(c(0, Lambda)), "pexp", exact = TRUE)
  # The p-value moves with the estimates, which nlminb gives to about a millionth.
  emit("hawkes-residuals", "contagion/hawkes-residuals", args, list(statistic = unname(ks$statistic), p = ks$p.value), 2e-5, "compensators by direct sums, ks.test exact")
}

# --- two and three actors -----------------------------------------------------------------------------------------
actors <- list(
  list(mu = c(0.3, 0.2), alpha = matrix(c(0.2, 0.4, 0.3, 0.1), 2, byrow = TRUE), beta = 0.8, from = 0, to = 250),
  list(mu = c(0.3, 0.1), alpha = matrix(c(0.5, 0, 0.2, 0.3), 2, byrow = TRUE), beta = 2, from = c(0, 200), to = c(150, 330)),
  list(mu = c(0.2, 0.2, 0.15), alpha = matrix(c(0.3, 0.2, 0, 0.1, 0.2, 0.3, 0.2, 0, 0.3), 3, byrow = TRUE), beta = 1, from = 0, to = 250))
for (case in actors) {
  d <- simulate(case$mu, case$alpha, case$beta, case$from, case$to); K <- length(case$mu)
  theta <- fit(K, d$t, d$kind, case$from, case$to)
  A <- matrix(theta[K + 1:(K * K)], K, byrow = TRUE)
  free <- which(theta > 1e-7); V <- solve(-hessian(theta, K, d$t, d$kind, case$from, case$to)[free, free])
  errors <- rep(NA, length(theta)); errors[free] <- sqrt(diag(V))
  emit("retaliation", "contagion/retaliation", list(times = I(d$t), kinds = I(d$kind - 1), actors = K, from = I(case$from), to = I(case$to)),
       list(backgrounds = I(theta[1:K]), branching = I(theta[K + 1:(K * K)]), branchingErrors = I(errors[K + 1:(K * K)]), halfLife = log(2) / theta[length(theta)],
            logLikelihood = loglik(theta, K, d$t, d$kind, case$from, case$to), spectralRadius = max(Mod(eigen(A)$values))),
       1e-5, "sum over all pairs, nlminb with bounds", 2e-6)
}

# --- counts: sums over all lags ------------------------------------------------------------------------------------
means <- function(mu, alpha, phi, y, e) {
  vapply(seq_along(y), function(t) {
    if (is.na(y[t])) return(NA_real_)
    gap <- which(is.na(y[seq_len(t - 1)])); first <- if (length(gap)) max(gap) + 1 else 1
    past <- if (first < t) first:(t - 1) else integer(0)
    mu * e[t] + alpha * sum((1 - phi) * phi^(t - 1 - past) * y[past])
  }, 0)
}
counts <- function(mu, alpha, phi, e, size) {
  y <- numeric(length(e)); h <- 0
  for (t in seq_along(e)) { m <- mu * e[t] + alpha * h; y[t] <- if (is.infinite(size)) rpois(1, m) else rnbinom(1, mu = m, size = size); h <- phi * h + (1 - phi) * y[t] }
  y
}
binned <- list(
  list(mu = 2, alpha = 0.5, phi = 0.6, e = rep(1, 200), size = Inf, gaps = NULL, poisson = TRUE),
  list(mu = 1, alpha = 0.6, phi = 0.3, e = rep(1, 250), size = 3, gaps = NULL, poisson = FALSE),
  list(mu = 0.7, alpha = 0.4, phi = 0.7, e = rep(c(1, 1, 2, 1.5), 50), size = 4, gaps = c(31, 32, 90, 155), poisson = FALSE))
for (case in binned) {
  y <- counts(case$mu, case$alpha, case$phi, case$e, case$size); y[case$gaps] <- NA; ok <- !is.na(y)
  value <- function(p, size) { m <- means(p[1], p[2], p[3], y, case$e)[ok]; sum(if (is.infinite(size)) dpois(y[ok], m, log = TRUE) else dnbinom(y[ok], mu = m, size = size, log = TRUE)) }
  full <- function(q) c(exp(q[1:2]), plogis(q[3]))
  f <- function(q) { v <- -value(full(q), if (case$poisson) Inf else exp(q[4])); if (is.finite(v)) v else 1e10 }
  r <- best(lapply(c(-1, 0, 1.5), function(b) c(log(mean(y, na.rm = TRUE) / 2), log(0.5), b, if (!case$poisson) log(3))), f, lower = -15, upper = 8)
  p <- full(r$par); size <- if (case$poisson) Inf else exp(r$par[4]); top <- value(p, size)
  profile <- function(a) -best(list(r$par[c(1, 3)]), function(q) { v <- -value(c(exp(q[1]), a, plogis(q[2])), size); if (is.finite(v)) v else 1e10 }, lower = -15, upper = 8)$objective
  drop <- qchisq(0.95, 1) / 2
  lower <- if (profile(1e-9) > top - drop) 0 else uniroot(function(a) profile(a) - top + drop, c(1e-9, p[2]), tol = 1e-10)$root
  upper <- uniroot(function(a) profile(a) - top + drop, c(p[2], p[2] + 1), tol = 1e-10)$root
  emit("binned", "contagion/binned", list(counts = I(y), exposures = I(case$e), poisson = if (case$poisson) 1 else 0),
       list(background = p[1], branching = p[2], halfLife = log(2) / -log(p[3]), size = if (case$poisson) NA else size, logLikelihood = top,
            branchingLimits = I(c(lower, upper)), expected = I(means(p[1], p[2], p[3], y, case$e))),
       1e-5, "sum over all lags, nlminb without gradient")
}

# --- Knox: whole distance matrices ---------------------------------------------------------------------------------
haversine <- function(lat, lon) {
  r <- pi / 180
  a <- sin(outer(lat, lat, "-") * r / 2)^2 + outer(cos(lat * r), cos(lat * r)) * sin(outer(lon, lon, "-") * r / 2)^2
  2 * 6371008.8 * asin(sqrt(pmin(a, 1)))
}
knox <- function(stem, earth, a, b, days, metres, limits, source) {
  ds <- if (earth) haversine(a, b) else as.matrix(dist(cbind(a, b))); dt <- abs(outer(days, days, "-")); up <- upper.tri(ds)
  band <- function(x, l) { k <- findInterval(x, l, left.open = TRUE) + 1; ifelse(x <= 0, 1, k) }
  s <- factor(band(ds[up], metres), seq_along(metres)); w <- factor(band(dt[up], limits), seq_along(limits))
  observed <- table(s, w); expected <- outer(as.vector(table(s)), as.vector(table(w))) / sum(up)
  k <- surveillance::knox(dt = dt[up], ds = ds[up], eps.t = limits[1], eps.s = metres[1], simulate.p.value = FALSE)
  stopifnot(k$statistic == observed[1, 1])
  emit(stem, "contagion/knox", list(earth = if (earth) 1 else 0, first = I(a), second = I(b), days = I(days), metres = I(metres), limits = I(limits)),
       list(observed = I(as.vector(t(observed))), expected = I(as.vector(t(expected)))), 1e-12, source)
}
n <- 150
lat <- round(13.69 + rnorm(n, 0, 0.01), 5); lon <- round(-89.2 + rnorm(n, 0, 0.01), 5); day <- sample(0:120, n, TRUE)
lat[101:140] <- lat[1:40]; lon[101:140] <- lon[1:40]; day[101:140] <- pmin(120, day[1:40] + sample(1:5, 40, TRUE))
knox("knox-earth", TRUE, lat, lon, day, c(0, 200, 500, 1000), c(3, 7, 14), "haversine matrix; first cell agrees with surveillance::knox")
knox("knox-plane", FALSE, round(rnorm(n, 0, 500)), round(rnorm(n, 0, 500)), day, c(100, 250), c(0, 2, 7), "distance matrix; first cell agrees with surveillance::knox")
knox("knox-date-line", TRUE, round(rnorm(60, 0, 0.5), 4), ifelse(runif(60) < 0.5, 179.9, -179.9) + round(rnorm(60, 0, 0.04), 4), sample(0:40, 60, TRUE),
     c(5000, 20000), c(3, 10), "haversine matrix across the date line; first cell agrees with surveillance::knox")
knox("knox-pole", TRUE, round(90 - abs(rnorm(50, 0, 0.2)), 4), round(runif(50, -180, 180), 3), sample(0:40, 50, TRUE), c(8000, 15000), c(4, 9),
     "haversine matrix at the pole; first cell agrees with surveillance::knox")
