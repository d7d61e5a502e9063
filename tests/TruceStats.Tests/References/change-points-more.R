# Golden cases for changes of a rate or a mean, beyond what is in change-points.jsonl: optimal partitioning and segment neighbourhood written out in full, without
# any pruning, from the definitions of the costs. Run with Rscript; writes change-points-more.jsonl beside itself.
suppressMessages(library(jsonlite))
set.seed(20160326)

pois <- function(y, e) { s <- sum(y); if (s > 0) 2 * (s - s * log(s / sum(e))) else 0 }
negbin <- function(theta) function(y, e) {
  s <- sum(y); if (s == 0) return(0)
  f <- function(eta) 2 * (sum((theta + y) * log1p(exp(eta) * e / theta)) - s * eta)
  optimize(f, log(s / sum(e)) + c(-3, 3), tol = 1e-12)$objective
}
gmean <- function(y, e) sum((y - mean(y))^2)
# Minus twice the log-likelihood at the mean and the mean square.
gboth <- function(y, e) length(y) * (log(mean((y - mean(y))^2)) + log(2 * pi) + 1)

table_of <- function(cost, y, e, min) {
  n <- length(y); C <- matrix(Inf, n, n)
  for (i in 1:n) for (j in i:n) if (j - i + 1 >= min) C[i, j] <- cost(y[i:j], e[i:j])
  C
}
optimal <- function(C, penalty, charge = FALSE) {
  n <- nrow(C); F <- c(-penalty, rep(Inf, n)); from <- integer(n)
  for (j in 1:n) for (i in 1:j) {
    v <- F[i] + C[i, j] + penalty + if (charge) log(j - i + 1) else 0
    if (v < F[j + 1]) { F[j + 1] <- v; from[j] <- i }
  }
  starts <- integer(0); j <- n; cost <- 0
  while (j > 0) { i <- from[j]; cost <- cost + C[i, j]; if (i > 1) starts <- c(i - 1, starts); j <- i - 1 }
  list(starts = starts, cost = cost)
}
fixed <- function(C, k) {
  n <- nrow(C); D <- C[1, ]; from <- matrix(1L, k, n)
  if (k > 1) for (r in 2:k) {
    N <- rep(Inf, n)
    for (j in 2:n) for (i in 2:j) if (is.finite(D[i - 1] + C[i, j]) && D[i - 1] + C[i, j] < N[j]) { N[j] <- D[i - 1] + C[i, j]; from[r, j] <- i }
    D <- N
  }
  starts <- integer(0); j <- n; r <- k
  while (r > 1) { i <- from[r, j]; starts <- c(i - 1, starts); j <- i - 1; r <- r - 1 }
  list(starts = starts, cost = D[n])
}

lines <- character(0)
emit <- function(id, call, args, expect, rtol, source)
  lines <<- c(lines, toJSON(list(id = id, call = call, args = args, expect = expect, rtol = rtol, atol = 1e-8, source = source), auto_unbox = TRUE, digits = 15))
segments <- function(id, cost, C, y, e = NULL, theta = NULL, criterion = NULL, penalty = NULL, k = NULL, min = 1, values = FALSE) {
  n <- length(y); p <- if (cost == "gaussian-mean-and-variance") 2 else 1
  r <- if (!is.null(k)) fixed(C, k) else if (!is.null(penalty)) optimal(C, penalty)
    else if (criterion == "mbic") optimal(C, 2 * log(n), TRUE) else optimal(C, (p + 1) * log(n))
  args <- list(cost = cost)
  args[[if (values) "values" else "counts"]] <- I(y)
  if (!is.null(e)) args$exposures <- I(e)
  if (!is.null(theta)) args$theta <- theta
  if (!is.null(criterion)) args$criterion <- criterion
  if (!is.null(penalty)) args$penalty <- penalty
  if (!is.null(k)) args$segments <- k
  args$minSegment <- min
  emit(id, "change-points/segments", args, list(changePoints = I(r$starts), cost = r$cost), 1e-8, "R 4.2.2 dynamic programming over all segments, from the definition of the cost")
}

steps <- function(n, rates, at) rates[findInterval(seq_len(n), at) + 1]
n <- 70; e <- round(runif(n, 0.5, 3), 2)
for (m in c(1, 2, 5)) {
  y <- rpois(n, e * steps(n, c(6, 2.5, 9), c(25, 48))); C <- table_of(pois, y, e, m)
  segments(paste0("cpm-exposure-", m), "poisson", C, y, e, criterion = "bic", min = m)
  segments(paste0("cpm-exposure-mbic-", m), "poisson", C, y, e, criterion = "mbic", min = m)
  segments(paste0("cpm-exposure-fixed-", m), "poisson", C, y, e, k = 4, min = m)
}
e30 <- rep(c(31, 28, 31, 30, 31, 30), 10)
for (theta in c(0.8, 4, 50)) {
  y <- rnbinom(60, size = theta, mu = steps(60, c(20, 5), 31)); one <- rep(1, 60); C <- table_of(negbin(theta), y, one, 1)
  segments(paste0("cpm-nb-", theta), "negative-binomial", C, y, theta = theta, criterion = "bic")
  segments(paste0("cpm-nb-fixed-", theta), "negative-binomial", C, y, theta = theta, k = 3)
  y <- rnbinom(60, size = theta, mu = e30 * steps(60, c(2, .7), 31)); C <- table_of(negbin(theta), y, e30, 1)
  segments(paste0("cpm-nb-exposure-", theta), "negative-binomial", C, y, e30, theta = theta, penalty = 5)
  C <- table_of(negbin(theta), y, e30 + seq_along(e30) / 10, 2)
  segments(paste0("cpm-nb-distinct-", theta), "negative-binomial", C, y, e30 + seq_along(e30) / 10, theta = theta, penalty = 4, min = 2)
}
for (i in 1:3) {
  x <- round(rnorm(60, steps(60, c(0, 1.5, -1), c(20, 41)), 1) + 1000 * (i == 3), 4); one <- rep(1, 60)
  C <- table_of(gmean, x, one, 1)
  segments(paste0("cpm-gauss-", i), "gaussian-mean", C, x, penalty = 2 * log(60), values = TRUE)
  segments(paste0("cpm-gauss-mbic-", i), "gaussian-mean", C, x, criterion = "mbic", values = TRUE)
  segments(paste0("cpm-gauss-fixed-", i), "gaussian-mean", C, x, k = 3, values = TRUE)
  z <- round(rnorm(60, 0, steps(60, c(1, 4), 30)), 4); C <- table_of(gboth, z, one, 3)
  segments(paste0("cpm-variance-", i), "gaussian-mean-and-variance", C, z, criterion = "bic", min = 3, values = TRUE)
}
# The path over penalties, from the table of the best cost of every number of segments: its lower convex hull.
for (i in 1:3) {
  y <- rpois(50, steps(50, c(4, 12, 7), c(15, 33))); one <- rep(1, 50); C <- table_of(pois, y, one, 1)
  q <- sapply(1:50, function(k) fixed(C, k)$cost)
  low <- 2; high <- 60; hull <- integer(0); from <- numeric(0); b <- low; k <- which.min(q + low * (0:49))
  repeat {
    hull <- c(hull, k); from <- c(from, b)
    if (k == 1) break
    gain <- (q[seq_len(k - 1)] - q[k]) / (k - seq_len(k - 1)); nb <- min(gain)
    if (nb >= high) break
    k <- min(which(gain <= nb + 1e-9)); b <- nb
  }
  emit(paste0("cpm-path-", i), "change-points/path", list(cost = "poisson", counts = I(y), lowest = low, highest = high, minSegment = 1),
       list(changes = I(hull - 1), from = I(from), cost = I(q[hull])), 1e-8, "R 4.2.2 lower convex hull of the best cost of every number of segments")
}
# Agreement by labels of single days.
for (i in 1:5) {
  len <- 60; a <- sort(sample(2:58, sample(1:4, 1))); b <- sort(sample(2:58, sample(1:5, 1))); margin <- 3
  la <- findInterval(0:(len - 1), a); lb <- findInterval(0:(len - 1), b)
  same <- outer(la, la, "==") & upper.tri(diag(len)); other <- outer(lb, lb, "==") & upper.tri(diag(len)); up <- upper.tri(diag(len))
  rand <- mean(same[up] == other[up])
  ta <- sum(same); tb <- sum(other); tt <- sum(same & other); all <- sum(up); ex <- ta * tb / all
  jac <- function(u, v) length(intersect(u, v)) / length(union(u, v))
  cover <- sum(sapply(split(0:(len - 1), la), function(u) length(u) * max(sapply(split(0:(len - 1), lb), function(v) jac(u, v))))) / len
  d <- abs(outer(a, b, "-")); hd <- max(apply(d, 1, min), apply(d, 2, min))
  match <- function(u, v) if (length(u) == 0 || length(v) == 0) 0 else max(match(u[-1], v), match(u, v[-1]), if (abs(u[1] - v[1]) <= margin) 1 + match(u[-1], v[-1]) else 0)
  m <- 1 + match(a, b)
  emit(paste0("cpm-agreement-", i), "change-points/agreement", list(length = len, reference = I(a), found = I(b), margin = margin),
       list(hausdorff = hd, rand = rand, adjustedRand = (tt - ex) / ((ta + tb) / 2 - ex), covering = cover, precision = m / (1 + length(b)), recall = m / (1 + length(a))),
       1e-12, "R 4.2.2 by the labels of all pairs of days")
}
# Sup-F with other trims, from strucchange.
suppressMessages(library(strucchange))
for (i in 1:6) {
  nn <- c(40, 57, 100, 120, 200, 33)[i]; trim <- c(.15, .1, .05, .2, .15, .25)[i]
  x <- round(rnorm(nn, steps(nn, c(10, 10 + c(1.5, 0, .8, 0, .5, 2)[i]), floor(nn / 3))), 3)
  f <- Fstats(x ~ 1, from = trim); t <- sctest(f, type = "supF")
  emit(paste0("cpm-supf-", i), "change-points/sup-f", list(values = I(x), trim = trim),
       list(statistic = unname(t$statistic), p = unname(t$p.value), firstAfter = f$breakpoint), 1e-6, "R 4.2.2 strucchange 1.5-3 Fstats, sctest supF (mean only)")
}
path <- file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "change-points-more.jsonl")
writeLines(lines, path)
