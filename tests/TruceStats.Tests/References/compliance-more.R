# Makes compliance-more.jsonl: Rscript compliance-more.R > compliance-more.jsonl, with R 4.2.2, lme4 1.1-31 and metafor 3.8-1.
# Maximum likelihood by integrate() unit by unit and nlm(); posteriors by sums over dense grids of centre, spread and effect. Nothing here follows the steps of the
# library. lme4 and metafor fit the same models and must agree, or the script stops.
suppressMessages({library(lme4); library(metafor)})
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
number <- 0
emit <- function(call, args, expect, rtol, source, atol = 0) {
  number <<- number + 1
  cat(sprintf('{"id":"compliance-%d","call":"compliance/%s","args":%s,"expect":%s,"rtol":%s,"atol":%s,"source":"R 4.2.2 %s"}\n',
              number, call, js(args), js(expect), format(rtol), format(atol), source))
}

make <- function(seed, k, tau, mu, size, equal = FALSE) {
  set.seed(seed)
  t0 <- if (equal) rep(60, k) else sample(30:120, k, TRUE); t1 <- if (equal) rep(30, k) else sample(10:60, k, TRUE)
  rate <- size / 60 * exp(rnorm(k, 0, 0.5)); theta <- rnorm(k, mu, tau)
  list(x0 = rpois(k, rate * t0), x1 = rpois(k, rate * t1 * exp(theta)), t0 = t0, t1 = t1)
}
args <- function(d, model, ...) list(model = model, eventsBefore = d$x0, eventsAfter = d$x1, exposureBefore = d$t0, exposureAfter = d$t1, ...)

# --- marginal likelihoods ---------------------------------------------------------------------
nb1 <- function(x0, x1, off, mu, tau) {
  if (tau < 1e-6) return(dbinom(x1, x0 + x1, plogis(mu + off), log = TRUE))
  h <- function(t) dbinom(x1, x0 + x1, plogis(t + off), log = TRUE) + dnorm(t, mu, tau, log = TRUE)
  m <- optimize(h, c(mu - 30, mu + 30) , maximum = TRUE, tol = 1e-10); m <- optimize(h, m$maximum + c(-3, 3), maximum = TRUE, tol = 1e-10)
  s <- min(tau, 3); e <- 12 * s
  m$objective + log(sum(vapply(seq(-e, e, length.out = 25)[-25], function(a)
    integrate(function(t) exp(h(m$maximum + t) - m$objective), a, a + e / 12, rel.tol = 1e-10)$value, 0)))
}
nb <- function(d, mu, tau) sum(mapply(nb1, d$x0, d$x1, log(d$t1 / d$t0), mu, tau))
bb <- function(d, mu, tau) {
  off <- log(d$t1 / d$t0); n <- d$x0 + d$x1
  if (tau < 1e-6) return(sum(dbinom(d$x1, n, plogis(mu + off), log = TRUE)))
  phi <- 4 / tau^2; a <- phi * plogis(mu + off); b <- phi * plogis(-mu - off)
  sum(lchoose(n, d$x1) + lbeta(a + d$x1, b + d$x0) - lbeta(a, b))
}
ml <- function(d, f) {
  g <- function(p) -f(d, p[1], abs(p[2]))
  best <- NULL
  for (t in c(0.1, 0.5, 1)) {
    o <- nlm(g, c(log((sum(d$x1) + .5) / (sum(d$x0) + .5)) - log(sum(d$t1) / sum(d$t0)), t), gradtol = 1e-9, steptol = 1e-10, iterlim = 500)
    if (is.null(best) || o$minimum < best$minimum) best <- o
  }
  tau <- abs(best$estimate[2]); mu <- best$estimate[1]
  none <- optimize(function(m) f(d, m, 0), c(-8, 8), maximum = TRUE, tol = 1e-10)
  if (tau < 1e-3 || none$objective >= -best$minimum - 1e-9) { tau <- 0; mu <- none$maximum; best$minimum <- -none$objective }
  profile <- function(t) optimize(function(m) f(d, m, t), mu + c(-3, 3), maximum = TRUE, tol = 1e-9)$objective
  drop <- function(t) 2 * (-best$minimum - profile(t)) - qchisq(.95, 1)
  high <- max(0.1, 2 * tau); while (drop(high) < 0) high <- 2 * high
  hess <- if (tau > 0) optimHess(c(mu, tau), function(p) g(p), control = list(ndeps = c(1e-3, 1e-3))) else
    matrix(optimHess(mu, function(m) -f(d, m, 0), control = list(ndeps = 1e-3)))
  lr <- max(0, 2 * (-best$minimum - none$objective))
  list(logRatio = mu, standardError = sqrt(solve(hess)[1, 1]), spread = tau,
       spreadLower = if (tau == 0 || drop(0) <= 0) 0 else uniroot(drop, c(0, tau), tol = 1e-9)$root,
       spreadUpper = uniroot(drop, c(tau, high), tol = 1e-9)$root, logLikelihood = -best$minimum,
       boundary = if (tau == 0) 1 else pchisq(lr, 1, lower.tail = FALSE) / 2)
}
plugin.nb <- function(d, mu, tau) mapply(function(x0, x1, off) if (tau == 0) exp(mu) else {
  p <- function(t) x1 - (x0 + x1) * plogis(t + off) - (t - mu) / tau^2
  exp(uniroot(p, mu + c(-20, 20), tol = 1e-12)$root) }, d$x0, d$x1, log(d$t1 / d$t0))
plugin.bb <- function(d, mu, tau) { off <- log(d$t1 / d$t0); phi <- 4 / tau^2
  if (tau == 0) rep(exp(mu), length(off)) else (phi * plogis(mu + off) + d$x1) / (phi * plogis(-mu - off) + d$x0) / exp(off) }

check <- function(d, fit) {
  frame <- data.frame(x1 = d$x1, x0 = d$x0, off = log(d$t1 / d$t0), unit = factor(seq_along(d$x0)))
  g <- suppressMessages(suppressWarnings(glmer(cbind(x1, x0) ~ 1 + (1 | unit), offset = off, family = binomial, data = frame, nAGQ = 25)))
  stopifnot(abs(fixef(g) - fit$logRatio) < 2e-3, abs(attr(VarCorr(g)$unit, "stddev") - fit$spread) < 5e-3)
  m <- suppressWarnings(rma.glmm(measure = "IRR", x1i = d$x1, t1i = d$t1, x2i = d$x0, t2i = d$t0, model = "CM.EL", nAGQ = 25))
  stopifnot(abs(coef(m) - fit$logRatio) < 2e-3, abs(sqrt(m$tau2) - fit$spread) < 5e-3)
}

cases <- list(make(1, 8, 0.4, -0.6, 20), make(2, 12, 0.7, -0.3, 8), make(3, 20, 0.3, -0.8, 30, TRUE), make(4, 27, 0.5, -1, 3), make(5, 10, 0, -0.4, 15), make(6, 5, 0.6, -0.5, 40))
for (d in cases) {
  fit <- ml(d, nb); check(d, fit)
  emit("pooled", args(d, "normal-binomial"), c(fit, list(plugIn = I(plugin.nb(d, fit$logRatio, fit$spread)))), 1e-4,
       "normal-binomial maximum likelihood by integrate() and nlm(); glmer(nAGQ = 25) and rma.glmm(model = CM.EL) agree", 1e-5)
  fit <- ml(d, bb)
  emit("pooled", args(d, "beta-binomial"), c(fit, list(plugIn = I(plugin.bb(d, fit$logRatio, fit$spread)))), 1e-4, "beta-binomial maximum likelihood by nlm()", 1e-5)
}

# --- heterogeneity and funnels ----------------------------------------------------------------
for (d in cases) {
  use <- d$x0 > 0 & d$x1 > 0; y <- log(d$x1 / d$t1 / d$x0 * d$t0)[use]; v <- (1 / d$x1 + 1 / d$x0)[use]
  r <- rma(y, v, method = "DL"); k <- sum(use); H <- sqrt(r$QE / (k - 1))
  se <- if (r$QE > k) .5 * (log(r$QE) - log(k - 1)) / (sqrt(2 * r$QE) - sqrt(2 * k - 3)) else sqrt(1 / (2 * (k - 2)) * (1 - 1 / (3 * (k - 2)^2)))
  h <- max(H, 1) * exp(c(-1, 1) * qnorm(.975) * se); share <- function(h) ifelse(h <= 1, 0, 100 * (1 - 1 / h^2))
  frame <- data.frame(x1 = d$x1, x0 = d$x0, off = log(d$t1 / d$t0))[d$x0 + d$x1 > 0, ]
  one <- glm(cbind(x1, x0) ~ 1, offset = off, family = binomial, data = frame, control = list(epsilon = 1e-14))
  emit("heterogeneity", args(d, "normal-binomial"),
       list(q = r$QE, df = k - 1, p = r$QEp, iSquared = max(0, 100 * (r$QE - k + 1) / r$QE), iSquaredLower = share(h[1]), iSquaredUpper = share(h[2]),
            lr = deviance(one), lrP = pchisq(deviance(one), nrow(frame) - 1, lower.tail = FALSE)), 1e-8, "metafor rma(method = DL), glm deviance", 1e-10)
  log.r <- unname(coef(one)); off <- log(d$t1 / d$t0); n <- d$x0 + d$x1; p <- plogis(log.r + off)
  z <- sort(((d$x1 - n * p) / sqrt(n * p * (1 - p)))[n > 0]); w <- floor(.1 * length(z)); z <- pmin(pmax(z, z[w + 1]), z[length(z) - w]); phi <- mean(z^2)
  for (level in c(.95, .998)) {
    limit <- function(q) { r <- qbinom(q, n, p); (r - (pbinom(r, n, p) - q) / dbinom(r, n, p)) / n }
    ratio <- function(y) ifelse(y <= 0, 0, ifelse(y >= 1, Inf, y / (1 - y) / exp(off)))
    a <- (1 - level) / 2; e <- -qnorm(a) * sqrt(max(1, phi) * p * (1 - p) / n)
    emit("funnel", args(d, "normal-binomial", level = level),
         list(target = exp(log.r), dispersion = phi, lower = I(ratio(limit(a))), upper = I(ratio(limit(1 - a))), adjustedLower = I(ratio(p - e)), adjustedUpper = I(ratio(p + e))),
         1e-7, "qbinom, pbinom and dbinom", 1e-10)
  }
}
set.seed(7); ex <- round(runif(15, 2, 40), 1); ev <- rpois(15, ex * rgamma(15, 6, 6)); target <- sum(ev) / sum(ex)
z <- sort((ev - ex * target) / sqrt(ex * target)); z <- pmin(pmax(z, z[2]), z[14]); phi <- mean(z^2)
limit <- function(q) { r <- qpois(q, ex * target); pmax(0, (r - (ppois(r, ex * target) - q) / dpois(r, ex * target)) / ex) }
e <- -qnorm(.025) * sqrt(max(1, phi) * target / ex)
emit("funnel", list(model = "gamma-poisson", events = ev, expected = ex, level = .95),
     list(target = target, dispersion = phi, lower = I(limit(.025)), upper = I(limit(.975)), adjustedLower = I(pmax(0, target - e)), adjustedUpper = I(target + e)), 1e-7, "qpois, ppois and dpois", 1e-10)

# --- posteriors on dense grids ----------------------------------------------------------------
# For each spread and centre the effects of all units on one fine grid; the spread at the middles of equal cells, the centre on equal steps.
posterior <- function(d, model) {
  off <- log(d$t1 / d$t0); k <- length(off); noff <- log(sum(d$t1) / sum(d$t0))
  t <- seq(-7, 5, by = 0.01); mus <- seq(-4, 2, by = 0.03); taus <- seq(0.02, 4.5, by = 0.04)
  lik <- sapply(1:k, function(i) exp(dbinom(d$x1[i], d$x0[i] + d$x1[i], plogis(t + off[i]), log = TRUE)))
  post <- matrix(0, length(t), k); new <- numeric(length(t)); centre <- numeric(length(mus)); spread <- numeric(length(taus)); rank <- numeric(k); total <- 0
  for (j in seq_along(taus)) for (m in seq_along(mus)) {
    tau <- taus[j]; mu <- mus[m]
    dens <- function(o) if (model == "normal-binomial") dnorm(t, mu, tau) else {
      phi <- 4 / tau^2; a <- phi * plogis(mu + o); b <- phi * plogis(-mu - o); exp(a * (t + o) - phi * log1p(exp(t + o)) - lbeta(a, b)) }
    prior <- if (model == "normal-binomial") matrix(dens(0), length(t), k) else sapply(off, dens)
    joint <- lik * prior * 0.01; L <- colSums(joint)
    w <- exp(sum(log(L)) + .5 * (mu + noff) - log1p(exp(mu + noff)) - tau^2 / 2)
    if (w == 0) next
    if (total > 0 && w < 1e-9 * biggest) next
    biggest <- if (total == 0) w else max(biggest, w)
    total <- total + w; centre[m] <- centre[m] + w; spread[j] <- spread[j] + w
    cond <- sweep(joint, 2, L, "/"); post <- post + w * cond; new <- new + w * dens(noff) * 0.01
    cdf <- apply(cond, 2, cumsum) - cond / 2
    below <- t(cdf) %*% cond; diag(below) <- 0   # [j, i]: the effect of j below that of i
    rank <- rank + w * (1 + colSums(below))
  }
  post <- post / total; new <- new / total; centre <- centre / total; spread <- spread / total
  # The mass of a cell lies about its point: the distribution function at the ends of the cells.
  quant <- function(x, p, q) { c <- cumsum(p); approx(c, x + (x[2] - x[1]) / 2, q, ties = "ordered")$y }
  q <- c(.5, .025, .975); qs <- apply(post, 2, function(p) exp(quant(t, p, q))); cs <- exp(quant(mus, centre, q)); ns <- exp(quant(t, new, q))
  ss <- function(p) { c <- c(0, cumsum(spread)); spline(c(0, taus + .02), c, method = "hyman", xout = 0)$y; s <- splinefun(c(0, taus + .02), c, method = "hyman"); uniroot(function(x) s(x) - p, c(0, 4.5), tol = 1e-10)$root }
  kept <- apply(post, 2, function(p) approx(t + 0.005, cumsum(p), log(.5))$y)
  list(main = list(median = cs[1], lower = cs[2], upper = cs[3], spreadMedian = ss(.5), newLower = ns[2], newUpper = ns[3],
                   unitMedians = I(qs[1, ]), unitLowers = I(qs[2, ]), unitUppers = I(qs[3, ]), kept = I(kept)), ranks = I(rank / total))
}
for (d in list(make(11, 6, 0.4, -0.6, 25), make(12, 8, 0.15, -0.4, 12))) for (model in c("normal-binomial", "beta-binomial")) {
  p <- posterior(d, model)
  # Beta distributions of low precision reach beyond the grid of effects, so that a further unit has no limits from it.
  if (model == "beta-binomial") p$main[c("newLower", "newUpper")] <- NULL
  # The grid's own error: halving its steps moves the limits of the centre by 2 in 10,000; effects beyond the grid are cut off, which moves those of a further unit by 1 in 1,000.
  emit("pooled", args(d, model), p$main, 1.5e-3, "sums over dense grids of centre, spread and effects", 0)
  # Ranks are drawn 4,000 times: a standard error of a rank of at most 0.04.
  emit("pooled", args(d, model), list(meanRanks = p$ranks), 0, "sums over dense grids; tolerance for 4,000 draws", 0.12)
}

# Units without events on a side reach beyond any grid of effects; beta-binomial probabilities are known in closed form, so that centre and spread are enough.
d <- make(13, 6, 0.3, -1.2, 6); d$x1[1] <- 0; d$x0[2] <- 0
off <- log(d$t1 / d$t0); noff <- log(sum(d$t1) / sum(d$t0)); mus <- seq(-12, 10, by = .02); taus <- seq(.01, 5.99, by = .02)
W <- sapply(taus, function(t) { phi <- 4 / t^2; l <- 0
  for (i in seq_along(off)) { a <- phi * plogis(mus + off[i]); b <- phi * plogis(-mus - off[i]); l <- l + lbeta(a + d$x1[i], b + d$x0[i]) - lbeta(a, b) }
  l + .5 * (mus + noff) - log1p(exp(mus + noff)) - t^2 / 2 })
W <- exp(W - max(W)); centre <- cumsum(rowSums(W)) / sum(W); spread <- cumsum(colSums(W)) / sum(W)
q <- exp(approx(centre, mus + .01, c(.5, .025, .975), ties = "ordered")$y)
emit("pooled", args(d, "beta-binomial"), list(median = q[1], lower = q[2], upper = q[3], spreadMedian = approx(spread, taus + .01, .5, ties = "ordered")$y), 5e-4,
     "sums of closed forms over a dense grid of centre and spread")
