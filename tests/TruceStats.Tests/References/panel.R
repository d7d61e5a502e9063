# Makes panel.jsonl: Rscript panel.R > panel.jsonl, with R 4.2.2 and sandwich.
# Cluster-robust covariances by their dense formulas, N by N, and group-time effects by sums over matrices, with errors by numerical
# derivatives with respect to the weight of each unit. Nothing here follows the steps of the library.
suppressMessages(library(sandwich))
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

# --- covariances by cluster -------------------------------------------------------------------
# A with A (I - H)_jj A = I on the range, from the eigenvectors of the whole block; df from the N by J matrix of contributions.
dense <- function(X, w, e, cl, type) {
  N <- nrow(X); J <- max(cl) + 1; Xs <- sqrt(w) * X; es <- sqrt(w) * e
  M <- solve(crossprod(Xs)); IH <- diag(N) - Xs %*% M %*% t(Xs)
  adjust <- lapply(0:(J - 1), function(j) {
    at <- which(cl == j)
    if (type != "cr2") return(diag(length(at)))
    d <- eigen((IH[at, at, drop = FALSE] + t(IH[at, at, drop = FALSE])) / 2, symmetric = TRUE)
    f <- ifelse(d$values > 1e-9, 1 / sqrt(pmax(d$values, 1e-300)), 0)
    d$vectors %*% (f * t(d$vectors))
  })
  meat <- matrix(0, ncol(X), ncol(X)); P <- array(0, c(N, J, ncol(X)))
  for (j in 0:(J - 1)) {
    at <- which(cl == j); left <- t(Xs[at, , drop = FALSE]) %*% adjust[[j + 1]]
    s <- left %*% es[at]; meat <- meat + s %*% t(s)
    G <- M %*% left %*% IH[at, , drop = FALSE]
    for (k in seq_len(ncol(X))) P[, j + 1, k] <- G[k, ]
  }
  V <- M %*% meat %*% M * (if (type == "cr1") J / (J - 1) else 1)
  df <- vapply(seq_len(ncol(X)), function(k) { Q <- crossprod(P[, , k]); sum(diag(Q))^2 / sum(Q^2) }, 0)
  list(covariance = as.vector(V), df = df)
}
covariance <- function(stem, X, w, e, cl, source, poisson = NULL) for (type in c("cr0", "cr1", "cr2")) {
  args <- list(rows = nrow(X), cols = ncol(X), design = I(as.vector(X)), cluster = I(cl), type = type)
  args <- if (is.null(poisson)) c(args, list(weights = I(w), residuals = I(e))) else c(args, list(means = I(poisson$mu), values = I(poisson$y)))
  emit(stem, "panel/cluster-covariance", args, dense(X, w, e, cl, type), 1e-8, source, 1e-13)
}
set.seed(20160326)
sizes <- c(3, 9, 4, 12, 2, 7, 5); cl <- rep(0:6, sizes); N <- length(cl)
x <- round(rnorm(N), 3); d <- as.numeric(cl %in% c(1, 4, 6)); after <- as.numeric(ave(cl, cl, FUN = seq_along) > 2)
y <- round(2 + x + d * after + rnorm(7)[cl + 1] + rnorm(N), 4)
X <- cbind(1, x, d, after, d * after)
fit <- lm(y ~ X - 1)
covariance("cluster-ols", X, rep(1, N), unname(residuals(fit)), cl, "dense CR2 formula, eigen; CR0 agrees with sandwich::vcovCL")
stopifnot(all.equal(unname(vcovCL(fit, cl, type = "HC0", cadjust = FALSE)), matrix(dense(X, rep(1, N), residuals(fit), cl, "cr0")$covariance, 5)))
stopifnot(all.equal(unname(vcovCL(fit, cl, type = "HC0", cadjust = TRUE)), matrix(dense(X, rep(1, N), residuals(fit), cl, "cr1")$covariance, 5)))
w <- round(runif(N, .3, 4), 3); wfit <- lm(y ~ X - 1, weights = w)
covariance("cluster-wls", X, w, unname(residuals(wfit)), cl, "dense CR2 formula, eigen")
# a level of its own for each cluster: I - H is singular within it
Xf <- cbind(sapply(0:6, function(j) as.numeric(cl == j)), x, after, d * after); ffit <- lm(y ~ Xf - 1)
covariance("cluster-levels", Xf, rep(1, N), unname(residuals(ffit)), cl, "dense CR2 formula with generalised inverse root")
mu <- exp(1 + .3 * x + .2 * d - .5 * d * after); yp <- rpois(N, mu * rgamma(7, 5, 5)[cl + 1])
pfit <- glm(yp ~ X - 1, family = poisson, control = glm.control(epsilon = 1e-14, maxit = 100)); m <- unname(fitted(pfit))
covariance("cluster-poisson", X, m, (yp - m) / m, cl, "glm, dense CR2 formula; CR0 agrees with sandwich::vcovCL", list(mu = m, y = yp))
stopifnot(all.equal(unname(vcovCL(pfit, cl, type = "HC0", cadjust = FALSE)), matrix(dense(X, m, (yp - m) / m, cl, "cr0")$covariance, 5), tolerance = 1e-6))

# --- group-time effects -----------------------------------------------------------------------
NEVER <- 1000
# Bins 1..T here; start g is 0-based as in the library, so bins 1..g lie before it.
factors <- function(y, e, start, o) {
  n <- nrow(y); T <- ncol(y)
  ok <- e > 0 & outer(start - o$anticipation, seq_len(T), ">=")
  unit <- factor(row(y)[ok]); bin <- factor(col(y)[ok]); v <- numeric(T)
  if (o$trend == "multiplicative") {
    f <- suppressWarnings(glm(y[ok] ~ unit + bin + offset(log(e[ok])) - 1, family = poisson, control = glm.control(epsilon = 1e-14, maxit = 200)))
    b <- coef(f)[paste0("bin", levels(bin)[-1])]; v[as.integer(levels(bin))] <- exp(c(0, b))
  } else {
    f <- lm(y[ok] / e[ok] ~ unit + bin - 1, weights = e[ok])
    b <- coef(f)[paste0("bin", levels(bin)[-1])]; v[as.integer(levels(bin))] <- c(0, b)
  }
  v
}
# All cells as a function of unit weights: group, bin, observed, expected, exposure.
cells <- function(w, y, e, start, o, d) {
  T <- ncol(y); out <- NULL; multiplied <- o$trend == "multiplicative"
  for (g in sort(unique(start[start < T]))) for (t in 0:(T - 1)) {
    until <- g - o$anticipation
    if (until <= 0) next
    B <- if (o$base == "all") setdiff(seq_len(until), t + 1) else until
    if (o$base == "last" && t + 1 == until) next
    seen <- e[, t + 1] > 0 & rowSums(e[, B, drop = FALSE] > 0) > 0
    own <- seen & start == g
    clean <- if (o$controls == "never") start >= T + o$anticipation else start - o$anticipation >= max(until, t + 1)
    con <- seen & start != g & clean
    if (!any(own) || !any(con)) next
    Y <- y * (e > 0); yb <- rowSums(Y[, B, drop = FALSE]); yt <- Y[, t + 1]; et <- e[, t + 1]
    lev <- if (multiplied) ifelse(yb == 0, 0, et * yb / (e[, B, drop = FALSE] %*% d[B])) else et * (yb - e[, B, drop = FALSE] %*% d[B]) / rowSums(e[, B, drop = FALSE])
    sw <- function(v, s) sum((w * v)[s])
    if (multiplied && sw(lev, con) == 0) next
    ex <- if (multiplied) sw(lev, own) * sw(yt, con) / sw(lev, con) else sw(lev, own) + sw(et, own) * (sw(yt, con) - sw(lev, con)) / sw(et, con)
    share <- if (multiplied) lev / sw(lev, con) else et / sw(et, con)
    growth <- sw(yt, con) / sw(lev, con); change <- (sw(yt, con) - sw(lev, con)) / sw(et, con)
    out <- c(out, list(list(g = g, t = t, O = sw(yt, own), E = ex, X = sw(et, own), own = own, con = con, share = ifelse(con, share, 0),
                            unitE = as.vector(if (multiplied) lev * growth else lev + et * change) * own, unitX = et * own)))
  }
  out
}
effect <- function(cs, measure) {
  s <- function(k) sum(vapply(cs, `[[`, 0, k))
  switch(measure, "ratio-by-expected" = s("O") / s("E"), "difference" = (s("O") - s("E")) / s("X"),
         "ratio-by-exposure" = sum(vapply(cs, function(c) c$X * c$O / c$E, 0)) / s("X"))
}
# Errors: d theta / d w_i by central differences with Richardson's step, the part as starter and the part as control apart (a unit with
# both has two weights), each over sqrt(1 - share).
influences <- function(pick, y, e, start, o, d, measure) {
  n <- nrow(y); tell <- function(v) if (measure == "difference") v else log(v)
  at <- function(wo, wc) {
    cs <- Filter(pick, cells2(wo, wc, y, e, start, o, d)); tell(effect(cs, measure))
  }
  slope <- function(f) { h <- 1e-3; D <- function(h) (f(h) - f(-h)) / (2 * h); (64 * D(h / 4) - 20 * D(h / 2) + D(h)) / 45 }
  own <- vapply(seq_len(n), function(i) slope(function(h) at(replace(rep(1, n), i, 1 + h), rep(1, n))), 0)
  con <- vapply(seq_len(n), function(i) slope(function(h) at(rep(1, n), replace(rep(1, n), i, 1 + h))), 0)
  list(own = own, con = con)
}
cells2 <- function(wo, wc, y, e, start, o, d) {
  a <- cells(wc, y, e, start, o, d); b <- cells(wo, y, e, start, o, d)
  # the controls' growth under wc, the group's sums under wo
  Map(function(p, q) {
    p$O <- q$O; p$X <- q$X
    multiplied <- o$trend == "multiplicative"
    p$E <- sum(wo * p$unitE); p
  }, a, b)
}
satterthwaite <- function(g) 1 / (sum(g^2) + sum(outer(g^2 / (1 - g), g^2 / (1 - g))) - sum((g^2 / (1 - g))^2))
errors <- function(pick, y, e, start, o, d, measure) {
  cs <- Filter(pick, cells(rep(1, nrow(y)), y, e, start, o, d)); f <- influences(pick, y, e, start, o, d, measure)
  byE <- measure == "ratio-by-expected"
  whole <- sum(vapply(cs, function(c) if (byE) c$E else c$X, 0))
  go <- Reduce(`+`, lapply(cs, function(c) if (byE) c$unitE else c$unitX)) / whole
  gc <- Reduce(`+`, lapply(cs, function(c) c$share * (if (byE) c$E else c$X))) / whole
  J <- sum(go != 0 | gc > 0 | Reduce(`|`, lapply(cs, `[[`, "own")))
  io <- f$own / sqrt(1 - go); ic <- f$con / sqrt(1 - gc); vo <- sum(go^2); vc <- sum(gc^2)
  list(se0 = sqrt(sum((f$own + f$con)^2)), se1 = sqrt(sum((f$own + f$con)^2) * J / (J - 1)), se2 = sqrt(sum((io + ic)^2)),
       df2 = (vo + vc)^2 / (vo^2 / satterthwaite(go) + vc^2 / satterthwaite(gc)))
}
groupTime <- function(stem, y, e, start, o, measure, d = rep(if (o$trend == "multiplicative") 1 else 0, ncol(y)), source) {
  cs <- cells(rep(1, nrow(y)), y, e, start, o, d)
  post <- Filter(function(c) c$t >= c$g, cs)
  all <- errors(function(c) c$t >= c$g, y, e, start, o, d, measure)
  times <- sort(unique(vapply(cs, function(c) c$t - c$g, 0)))
  event <- vapply(times, function(l) effect(Filter(function(c) c$t - c$g == l, cs), measure), 0)
  args <- c(list(units = nrow(y), bins = ncol(y), values = I(as.vector(t(y))), exposures = I(as.vector(t(e))), starts = I(start), measure = measure), o)
  expect <- c(list(value = effect(post, measure), observed = sum(vapply(post, `[[`, 0, "O")), expected = sum(vapply(post, `[[`, 0, "E")),
                   exposure = sum(vapply(post, `[[`, 0, "X")), cells = length(post)), all, list(eventTimes = I(times), events = I(event)))
  emit(stem, "panel/group-time", args, expect, 1e-7, source)
}
panel <- function(n, T, start, effect, mean = 30) {
  a <- mean * rgamma(n, 4, 4); b <- exp(cumsum(rnorm(T, 0, .1)))
  mu <- outer(a, b); for (i in seq_len(n)) for (t in seq_len(T)) if (t - 1 >= start[i]) mu[i, t] <- mu[i, t] * effect(t - 1 - start[i])
  matrix(rpois(n * T, mu * rgamma(n * T, 20, 20)), n, T)
}
start <- c(4, 4, 4, 6, 6, 8, 8, 8, rep(NEVER, 6)); y <- panel(14, 11, start, function(l) .7 - .03 * l); one <- matrix(1, 14, 11)
for (tr in c("multiplicative", "additive")) for (co in c("never", "not-yet")) for (ba in c("all", "last")) for (me in c("ratio-by-expected", "ratio-by-exposure", "difference"))
  groupTime("group-time", y, one, start, list(trend = tr, controls = co, base = ba, anticipation = 0), me, source = "sums over matrices; derivatives by unit weights")
groupTime("group-time-anticipation", y, one, start, list(trend = "multiplicative", controls = "not-yet", base = "all", anticipation = 1), "ratio-by-expected", source = "sums over matrices")
groupTime("group-time-anticipation", y, one, start, list(trend = "additive", controls = "not-yet", base = "last", anticipation = 2), "difference", source = "sums over matrices")
# one unit a group, all start in the end
s1 <- c(3, 5, 6, 8, 9, 10); y1 <- panel(6, 9, s1, function(l) .6)
groupTime("group-time-single", y1, matrix(1, 6, 9), s1, list(trend = "multiplicative", controls = "not-yet", base = "all", anticipation = 0), "ratio-by-expected", source = "sums over matrices")
# exposures that change at each unit's own pace, and cells that were not observed
e <- outer(round(runif(14, 1, 9), 1), rep(1, 11)) * exp(outer(rnorm(14, 0, .04), 0:10)); e <- round(e, 4)
e[2, 3] <- 0; e[5, 1:2] <- 0; e[9, 7] <- 0; e[12, 5] <- 0; e[14, 11] <- 0
for (tr in c("multiplicative", "additive")) for (co in c("never", "not-yet")) for (me in c("ratio-by-expected", "difference")) {
  o <- list(trend = tr, controls = co, base = "all", anticipation = 0)
  groupTime("group-time-missing", y, e, start, o, me, factors(y, e, start, o), source = "glm or lm of units and bins before starts; sums over matrices")
}

# --- two by two: the Poisson fit with a level a unit, and its sandwich --------------------------
s2 <- c(rep(1, 5), rep(NEVER, 7)); y2 <- panel(12, 2, s2, function(l) .6, 40)
unit <- factor(rep(1:12, 2)); post <- rep(0:1, each = 12); d <- post * (rep(s2, 2) == 1)
f <- glm(as.vector(y2) ~ unit + post + d, family = poisson, control = glm.control(epsilon = 1e-14, maxit = 100))
emit("two-by-two", "panel/group-time",
     list(units = 12, bins = 2, values = I(as.vector(t(y2))), exposures = I(rep(1, 24)), starts = I(s2), measure = "ratio-by-expected",
          trend = "multiplicative", controls = "never", base = "all", anticipation = 0),
     list(value = exp(unname(coef(f)["d"])), se0 = sqrt(vcovCL(f, unit, type = "HC0", cadjust = FALSE)["d", "d"])), 1e-8,
     "glm(y ~ unit + post + d, poisson); sandwich::vcovCL HC0")
