# Makes interrupted-series-more-models.jsonl: Rscript interrupted-series-more-models.R > interrupted-series-more-models.jsonl
# Segmented regressions of every kind, from glm, lm, MASS and sandwich, and bins that are cut by an interruption by maximum likelihood of its own.
# Columns stand in the order: level, trend, interruptions as listed, seasons, covariate.
suppressMessages({ library(MASS); library(sandwich) })
js <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, js, ""), collapse = ","), "}"))
  one <- function(v) {
    if (is.character(v)) return(paste0('"', v, '"'))
    if (is.na(v)) return("null")
    formatC(v, digits = 15, format = "g", width = 1)
  }
  out <- vapply(x, one, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) out else paste0("[", paste(out, collapse = ","), "]")
}
counter <- 0
emit <- function(args, expect, source, rtol = 1e-7, atol = 1e-12) {
  counter <<- counter + 1
  cat(sprintf('{"id":"its-regression-%d","call":"its/regression","args":%s,"expect":%s,"rtol":%s,"atol":%s,"source":"R 4.2.2 %s"}\n',
              counter, js(args), js(expect), format(rtol), format(atol), source))
}
tight <- glm.control(epsilon = 1e-14, maxit = 200)

# Coefficients with errors: z for Poisson and negative binomial by the model, t wherever errors are plug-in or a dispersion is estimated.
table_of <- function(b, V, df) {
  se <- sqrt(diag(V))
  q <- if (is.null(df)) qnorm(.975) else qt(.975, df)
  p <- if (is.null(df)) 2 * pnorm(-abs(b / se)) else 2 * pt(-abs(b / se), df)
  list(coefficients = I(unname(b)), se = I(unname(se)), p = I(unname(p)), lower = I(unname(b - q * se)), upper = I(unname(b + q * se)))
}
# What was to be expected without: the columns of interruptions set to 0; delta method, on the log scale where the link is the log.
averted_of <- function(b, V, df, X, own, offset, y, log_link = TRUE) {
  hit <- rowSums(X[, own, drop = FALSE] != 0) > 0 & !is.na(y)
  X0 <- X; X0[, own] <- 0
  q <- if (is.null(df)) qnorm(.975) else qt(.975, df)
  mu <- if (log_link) exp(drop(X0 %*% b) + offset) else drop(X0 %*% b) * exp(offset)
  g <- if (log_link) colSums(X0[hit, , drop = FALSE] * mu[hit]) else colSums(X0[hit, , drop = FALSE] * exp(offset[hit]))
  T <- sum(mu[hit]); se <- sqrt(drop(g %*% V %*% g))
  lim <- if (log_link) T * exp(c(-1, 1) * q * se / T) else T + c(-1, 1) * q * se
  list(observed = sum(y[hit]), expected = T, expectedSe = se, expectedLower = lim[1], expectedUpper = lim[2], averted = T - sum(y[hit]))
}
V_of <- function(fit, errors, V) {
  if (errors == "model-based") return(V)
  w <- strsplit(errors, " ")[[1]]
  if (w[1] != "newey-west") return(vcovHC(fit, type = w[1]))
  if (w[2] == "auto") { # The automatic lag gives the intercept no weight, which it knows by its name.
    y <- fit$model$y; X <- fit$model$X[, -1, drop = FALSE]; o <- fit$offset
    fit <- if (inherits(fit, "glm")) glm(y ~ X + offset(o), family(fit), control = tight) else lm(y ~ X)
    return(NeweyWest(fit, lag = NULL, prewhite = "prewhitened" %in% w, adjust = "adjusted" %in% w))
  }
  NeweyWest(fit, lag = as.numeric(w[2]), prewhite = "prewhitened" %in% w, adjust = "adjusted" %in% w)
}
# One case. X without the missing rows goes to the fit; all rows to the counterfactual.
regress <- function(start, resolution, y, X, own, interruptions, family, exposure = NULL, errors = "model-based", link = "log", trend = "linear",
                    seasonality = "none", covariate = NULL, effects = NULL, kind = "counts", drop = NULL) {
  offset <- if (is.null(exposure)) rep(0, length(y)) else log(exposure)
  if (is.null(exposure) && kind == "counts") {
    days <- if (resolution == "day") rep(1, length(y)) else as.numeric(diff(seq(as.Date(start), by = "month", length.out = length(y) + 1)))
    offset <- log(days)
  }
  yy <- y; if (!is.null(drop)) yy[drop] <- NA
  use <- !is.na(yy)
  d <- list(y = yy[use], X = X[use, , drop = FALSE], o = offset[use])
  n <- sum(use); p <- ncol(X); extra <- list()
  if (family == "poisson" || family == "quasi-poisson") {
    fit <- glm(y ~ X - 1 + offset(o), poisson, d, control = tight)
    phi <- sum(residuals(fit, "pearson")^2) / (n - p)
    V <- summary(fit, dispersion = if (family == "poisson") 1 else max(1, phi))$cov.scaled
    extra <- list(deviance = deviance(fit), dispersion = phi)
    if (family == "poisson") extra$logLikelihood <- as.numeric(logLik(fit))
  } else if (family == "negative-binomial") {
    # Until rounding is all that moves theta, of which theta.ml then complains.
    theta_at <- function(mu) as.numeric(suppressWarnings(theta.ml(d$y, mu, limit = 500, eps = 1e-13)))
    th <- theta_at(fitted(glm(y ~ X - 1 + offset(o), poisson, d)))
    for (k in 1:200) {
      fit <- glm(y ~ X - 1 + offset(o), negative.binomial(th), d, control = tight)
      th <- theta_at(fitted(fit))
    }
    V <- summary(fit, dispersion = 1)$cov.scaled
    extra <- list(deviance = deviance(fit), theta = th, logLikelihood = sum(dnbinom(d$y, size = th, mu = fitted(fit), log = TRUE)))
  } else {
    if (link == "log") stop("not made here")
    d$X <- d$X * exp(d$o)
    fit <- lm(y ~ X - 1, d)
    V <- vcov(fit)
    extra <- list(deviance = deviance(fit), dispersion = deviance(fit) / (n - p), logLikelihood = as.numeric(logLik(fit)))
  }
  V <- V_of(fit, errors, V); b <- coef(fit)
  df <- if (errors == "model-based" && family %in% c("poisson", "negative-binomial")) NULL else n - p
  q <- if (is.null(df)) qnorm(.975) else qt(.975, df)
  eff <- list()
  if (!is.null(effects)) {
    value <- drop(effects %*% b); se <- sqrt(diag(effects %*% V %*% t(effects))); tr <- if (link == "log") exp else identity
    eff <- list(effects = I(tr(value)), effectLower = I(tr(value - q * se)), effectUpper = I(tr(value + q * se)))
  }
  args <- list(start = start, resolution = resolution, kind = kind, outcome = I(y), interruptions = interruptions, family = family, link = link, trend = trend,
               seasonality = seasonality, errors = errors)
  if (!is.null(exposure)) args$exposure <- I(exposure)
  if (!is.null(covariate)) args$covariate <- I(covariate)
  source <- if (errors == "model-based") family else paste(family, "with sandwich", errors)
  emit(args, c(table_of(b, V, df), extra, eff, averted_of(b, V, df, X, own, offset, yy, link == "log")), source,
       rtol = if (family == "negative-binomial") 1e-6 else 1e-7, atol = if (family == "negative-binomial") 1e-9 else 1e-11)
  invisible(fit)
}
contrast <- function(p, ...) { r <- list(...); t(vapply(r, function(x) { v <- numeric(p); v[x[[1]]] <- x[[2]]; v }, numeric(p))) }

set.seed(20160326)
# --- level and slope on months, exposures of any kind, every choice of errors --------------------
n <- 48; t <- 1:n; first <- 31; post <- as.numeric(t >= first); slope <- pmax(0, t - first + 1)
start <- "2013-10-01"; at <- "2016-04-01"
exposure <- round(runif(n, 800, 1300), 3)
y <- rpois(n, exposure * exp(-3 - 0.004 * t - 0.5 * post + 0.03 * slope) * rgamma(n, 12, 12))
X <- cbind(1, t, post, slope)
two <- paste0("step ", at, "; slope ", at)
E <- contrast(4, list(3:4, c(1, 1)), list(3:4, c(1, n - first + 1)))
for (errors in c("model-based", "HC0", "HC1", "HC2", "HC3", "newey-west 0", "newey-west 3", "newey-west 3 adjusted", "newey-west 2 prewhitened", "newey-west 2 prewhitened adjusted",
                 "newey-west auto", "newey-west auto prewhitened adjusted"))
  regress(start, "month", y, X, 3:4, two, "poisson", exposure, errors, effects = E)
for (family in c("quasi-poisson", "negative-binomial"))
  regress(start, "month", y, X, 3:4, two, family, exposure, effects = E)
for (errors in c("HC0", "HC3", "newey-west 3"))
  regress(start, "month", y, X, 3:4, two, "negative-binomial", exposure, errors, effects = E)

# --- measured values, and counts with the identity link ------------------------------------------
z <- as.numeric(round(50 + 0.1 * t - 6 * post - 0.2 * slope + arima.sim(list(ar = 0.4), n, sd = 4), 4))
for (errors in c("model-based", "HC0", "HC1", "HC2", "HC3", "newey-west 3", "newey-west 3 adjusted", "newey-west 2 prewhitened", "newey-west 2 prewhitened adjusted",
                 "newey-west auto", "newey-west auto prewhitened adjusted"))
  regress(start, "month", z, X, 3:4, two, "gaussian", errors = errors, link = "identity", effects = E, kind = "values")
x <- round(rnorm(n), 4)
regress(start, "month", z, cbind(X, x), 3:4, two, "gaussian", link = "identity", effects = cbind(E, 0), kind = "values", covariate = x)
regress(start, "month", y, cbind(X, x), 3:4, two, "gaussian", exposure, link = "identity", effects = cbind(E, 0), covariate = x)
regress(start, "month", y, cbind(X, x), 3:4, two, "quasi-poisson", exposure, effects = cbind(E, 0), covariate = x)
# Days of the months as exposure, since none is given.
regress(start, "month", y, X[, -2], 2:3, two, "poisson", trend = "none", effects = E[, -2])
regress(start, "month", y, cbind(X[, 1:2], t^2, X[, 3:4]), 4:5, two, "poisson", trend = "quadratic", effects = cbind(E[, 1:2], 0, E[, 3:4]))

# --- what repeats ---------------------------------------------------------------------------------
month <- as.POSIXlt(seq(as.Date(start), by = "month", length.out = n))$mon
M <- sapply(1:11, function(m) as.numeric(month == m))
regress(start, "month", y, cbind(X[, 1:3], M), 3, paste0("step ", at), "quasi-poisson", exposure, seasonality = "month", effects = contrast(14, list(3, 1)))
H <- do.call(cbind, lapply(1:2, function(h) cbind(sin(2 * pi * h * t / 12), cos(2 * pi * h * t / 12))))
regress(start, "month", y, cbind(X, H), 3:4, two, "negative-binomial", exposure, seasonality = "2", effects = cbind(E, matrix(0, 2, 4)))
nd <- 91; td <- 1:nd; days <- as.Date("2016-01-04") + 0:(nd - 1); wd <- as.POSIXlt(days)$wday
W <- sapply(c(2:6, 0), function(w) as.numeric(wd == w))
pd <- as.numeric(days >= as.Date("2016-03-01"))
yd <- rpois(nd, exp(2 + 0.3 * (wd %in% c(0, 6)) - 0.6 * pd + 0.005 * td))
regress("2016-01-04", "day", yd, cbind(1, td, pd, W), 3, "step 2016-03-01", "poisson", seasonality = "weekday", effects = contrast(9, list(3, 1)))
# Weekend truces: Saturday and Sunday of nine weeks.
weekends <- which(wd == 6 & days >= as.Date("2016-01-30") & days < as.Date("2016-03-27"))
on <- as.numeric(td %in% c(weekends, weekends + 1))
episodes <- paste0("step ", paste(paste0(days[weekends], "/", days[weekends] + 2), collapse = ","))
regress("2016-01-04", "day", yd, cbind(1, td, on), 3, episodes, "quasi-poisson", effects = contrast(3, list(3, 1)))
# A truce with an end and its aftermath, each with a level.
inforce <- as.numeric(days >= as.Date("2016-02-01") & days < as.Date("2016-03-01"))
regress("2016-01-04", "day", yd, cbind(1, inforce, pd), 2:3, "step 2016-02-01/2016-03-01; step 2016-03-01", "poisson", trend = "none",
        effects = contrast(3, list(2, 1), list(3, 1)))

# --- missing bins are left out, a transition too ----------------------------------------------------
gaps <- y; gaps[c(5, 17, 36)] <- NA
for (family in c("poisson", "negative-binomial"))
  regress(start, "month", gaps, X, 3:4, two, family, exposure, effects = E)
regress(start, "month", gaps, X, 3:4, paste0(two, "; left-out 2016-02-01/2016-05-01"), "quasi-poisson", exposure, drop = 29:31,
        effects = contrast(4, list(3:4, c(1, 2)), list(3:4, c(1, n - first + 1))))

# --- other shapes -----------------------------------------------------------------------------------
pulse <- as.numeric(t == first + 3)
regress(start, "month", y, cbind(X[, 1:3], pulse), 3:4, paste0("step ", at, "; pulse 2016-07-20"), "poisson", exposure, effects = contrast(4, list(3, 1), list(4, 1)))
ramp <- pmin(1, pmax(0, t - first + 1) / 4)
regress(start, "month", y, cbind(X[, 1:2], ramp), 3, paste0("ramp ", at, " 2016-07-01"), "quasi-poisson", exposure,
        effects = contrast(3, list(3, 1 / 4), list(3, 1)))
decay <- function(h) ifelse(t >= first, 2^(-(t - first) / h), 0)
regress(start, "month", y, cbind(X[, 1:2], decay(2.5)), 3, paste0("decay ", at, " 2.5"), "poisson", exposure,
        effects = contrast(3, list(3, 1), list(3, 2^(-(n - first) / 2.5))))
# The half-life estimated: that of the least deviance; errors take it as known.
yf <- rpois(n, exposure * exp(-2.5 - 0.9 * decay(3)))
profile <- function(h) deviance(glm(yf ~ cbind(1, t, decay(h)) - 1 + offset(log(exposure)), family = poisson, control = tight))
h <- optimize(profile, c(0.3, 60), tol = 1e-10)$minimum
b <- glm(yf ~ cbind(1, t, decay(h)) - 1 + offset(log(exposure)), family = poisson, control = tight)
emit(list(start = start, resolution = "month", kind = "counts", outcome = I(yf), interruptions = paste0("decay ", at), family = "poisson", exposure = I(exposure)),
     list(shapeParameter = I(h), coefficients = I(unname(coef(b))), deviance = deviance(b)), "glm, deviance profiled by optimize", rtol = 2e-6, atol = 1e-7)

# --- cut bins: the mean is exposure x the sum over pieces of share x exp(effects) ---------------------
# Scoring on the likelihood itself, from optim, until the gradient is nothing; errors from the expected information.
shared <- function(y, X0, exposure, pieces, start, interruptions, first, trend, effects_of) {
  k <- ncol(X0); m <- ncol(pieces[[1]]$Z)
  mean_of <- function(b) {
    f <- 0; J <- 0
    for (piece in pieces) { e <- piece$share * exp(drop(piece$Z %*% b[k + 1:m])); f <- f + e; J <- J + e * piece$Z }
    mu <- exposure * exp(drop(X0 %*% b[1:k])) * f
    list(mu = mu, J = mu * cbind(X0, J / f))
  }
  nll <- function(b) { mu <- mean_of(b)$mu; sum(mu - y * log(mu)) }
  grad <- function(b) { q <- mean_of(b); colSums(q$J * (1 - y / q$mu)) }
  b <- optim(c(log(mean(y) / mean(exposure)), rep(0, k + m - 1)), nll, grad, method = "BFGS", control = list(reltol = 1e-15, maxit = 5000))$par
  for (i in 1:100) { q <- mean_of(b); b <- b - drop(solve(crossprod(q$J / sqrt(q$mu)), grad(b))) }
  q <- mean_of(b); V <- solve(crossprod(q$J / sqrt(q$mu)))
  stopifnot(max(abs(grad(b))) < 1e-7)
  eff <- effects_of(b, V); hit <- first:length(y)
  mu0 <- exposure * exp(drop(X0 %*% b[1:k])); g <- c(colSums(X0[hit, , drop = FALSE] * mu0[hit]), rep(0, m))
  emit(list(start = start, resolution = "month", kind = "counts", outcome = I(y), interruptions = interruptions, family = "poisson", trend = trend, exposure = I(exposure)),
       c(table_of(b, V, NULL), eff, list(logLikelihood = sum(dpois(y, q$mu, log = TRUE)), observed = sum(y[hit]), expected = sum(mu0[hit]),
         expectedSe = sqrt(drop(g %*% V %*% g)))), "optim and scoring on the Poisson likelihood", rtol = 1e-6, atol = 1e-8)
}
wald <- function(L) function(b, V) {
  v <- drop(L %*% b); se <- sqrt(diag(L %*% V %*% t(L)))
  list(effects = I(exp(v)), effectLower = I(exp(v - qnorm(.975) * se)), effectUpper = I(exp(v + qnorm(.975) * se)))
}
# One interruption on 26 March 2016 in months: 6 of 31 days after.
m0 <- 15; tt <- 1:24; ee <- as.numeric(diff(seq(as.Date("2015-01-01"), by = "month", length.out = 25)))
whole <- as.numeric(tt > m0); cut <- as.numeric(tt == m0)
ys <- rpois(24, ee * exp(2.9 + 0.01 * tt) * (1 - cut * 6 / 31 - whole + exp(-0.8) * (cut * 6 / 31 + whole)))
piece <- function(share, Z) list(share = share, Z = Z)
shared(ys, cbind(1, tt), ee, list(piece(ifelse(cut == 1, 25 / 31, 1), cbind(whole)), piece(ifelse(cut == 1, 6 / 31, 0), cbind(whole + cut))),
       "2015-01-01", "step 2016-03-26 @share", m0, "linear", wald(contrast(3, list(3, 1))))
# A second one on 29 March and gone at the end of July: 25 days of none, 3 of the first, 3 of both.
second <- as.numeric(tt > m0 & tt <= m0 + 4)
yt <- rpois(24, ee * exp(3) * ifelse(cut == 1, (25 + 3 * exp(-0.8) + 3 * exp(-1.3)) / 31, exp(-0.8 * whole - 0.5 * second)))
shared(yt, cbind(rep(1, 24)), ee,
       list(piece(ifelse(cut == 1, 25 / 31, 1), cbind(whole, second)), piece(ifelse(cut == 1, 3 / 31, 0), cbind(whole + cut, second)),
            piece(ifelse(cut == 1, 3 / 31, 0), cbind(whole + cut, second + cut))),
       "2015-01-01", "step 2016-03-26 @share; step 2016-03-29/2016-08-01 @share", m0, "none", wald(contrast(3, list(2, 1), list(3, 1))))
# Dropped, and given to a side.
regress("2015-01-01", "month", ys, cbind(1, tt, whole), 3, "step 2016-03-26 @drop", "poisson", ee, drop = m0, effects = contrast(3, list(3, 1)))
regress("2015-01-01", "month", ys, cbind(1, tt, whole), 3, "step 2016-03-26 @before", "poisson", ee, effects = contrast(3, list(3, 1)))
regress("2015-01-01", "month", ys, cbind(1, tt, whole + cut), 3, "step 2016-03-26 @after", "poisson", ee, effects = contrast(3, list(3, 1)))

# --- El Salvador, January 2015 to October 2016: step from April 2016 with trend, days as exposure ------
sv <- read.csv(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))), "..", "..", "..", "examples", "data", "series_2015_01_2016_10.csv"))
for (family in c("poisson", "quasi-poisson", "negative-binomial"))
  regress("2015-01-01", "month", sv$count, cbind(1, sv$t, sv$post), 3, "step 2016-04-01", family, effects = contrast(3, list(3, 1)))
