# Makes arima-more.jsonl: Rscript arima-more.R > arima-more.jsonl
# Regression with ARIMA errors on made-up series: seasonal orders, gaps, pulses and ramps, differences, a first-order transfer function,
# forecasts from an earlier origin. R's default diffuse prior has variance 1e6, which moves a log-likelihood by about 1e-5: so series without
# gaps are differenced first (which is exact), and those with gaps get a prior of 1e8, where its effect and that of rounding are least.
js <- function(x) {
  if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', vapply(x, js, ""), collapse = ","), "}"))
  one <- function(v) {
    if (is.character(v)) return(paste0('"', v, '"'))
    if (is.na(v)) return("null")
    formatC(v, digits = 16, format = "g", width = 1)
  }
  out <- vapply(x, one, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) out else paste0("[", paste(out, collapse = ","), "]")
}
counter <- 0
emit <- function(call, args, expect, rtol, source, atol = 0) {
  counter <<- counter + 1
  cat(js(list(id = paste0("arima-more-", counter), call = call, args = args, expect = expect, rtol = rtol, atol = atol,
              source = paste("R 4.2.2", source))), "\n", sep = "")
}
# Steps of 1e-4 for R's differences: its default of 1e-3 is coarse where a root is near the unit circle; but a wide prior brings noise, and then
# errors come from a fit with the default of both.
control <- function(step, k) list(reltol = 1e-15, maxit = 2000, ndeps = rep(step, k))
seasonal_difference <- function(x, d, D, s) {
  for (i in seq_len(d)) x <- diff(x)
  for (i in seq_len(D)) x <- diff(x, s)
  x
}
fit_r <- function(y, x, o, so = c(0, 0, 0), s = NA, errors = FALSE) {
  gaps <- anyNA(y); level <- o[2] + so[2] == 0
  control <- control(if (gaps && !level && errors) 1e-3 else 1e-4, sum(o[-2]) + sum(so[-2]) + level + NCOL(x))
  if (!gaps && !level) {
    dx <- if (is.null(x)) NULL else apply(x, 2, seasonal_difference, o[2], so[2], s)
    return(arima(seasonal_difference(y, o[2], so[2], s), c(o[1], 0, o[3]), seasonal = list(order = c(so[1], 0, so[3]), period = s),
                 xreg = dx, include.mean = FALSE, method = "ML", optim.control = control))
  }
  arima(y, o, seasonal = list(order = so, period = s), xreg = x, include.mean = level, method = "ML", optim.control = control,
        kappa = if (level || errors) 1e6 else 1e8)
}
describe <- function(y, x, o, so = c(0, 0, 0), s = NA, note) {
  f <- fit_r(y, x, o, so, s)
  level <- o[2] + so[2] == 0
  design <- c(if (level) rep(1, length(y)), if (!is.null(x)) as.numeric(x))
  args <- list(values = I(y), design = I(design), p = o[1], d = o[2], q = o[3])
  if (!is.na(s)) args <- c(args, list(seasonalP = so[1], seasonalD = so[2], seasonalQ = so[3], season = s))
  # The likelihood is flat at its top: it agrees to more digits than where the top is; errors come from R's differences.
  emit("arima/fit", args, list(logLikelihood = f$loglik), if (anyNA(y) && !level) 1e-8 else 1e-9, note)
  emit("arima/fit", args, list(parameters = I(unname(coef(f))), sigma2 = f$sigma2), 2e-5, note, 2e-6)
  e <- fit_r(y, x, o, so, s, errors = TRUE)
  emit("arima/fit", args, list(standardErrors = I(unname(sqrt(diag(e$var.coef))))), 3e-3, note)
}
noise <- function(n, ar = 0, ma = 0) as.numeric(arima.sim(list(ar = ar, ma = ma), n))
seasonal_sum <- function(x, s) as.numeric(stats::filter(x, c(rep(0, s - 1), 1), "recursive"))
step_at <- function(n, k) as.numeric(seq_len(n) >= k)
pulse_at <- function(n, k) as.numeric(seq_len(n) == k)

set.seed(20160326)
n <- 144; t <- seq_len(n)
y <- 50 + seasonal_sum(cumsum(noise(n, ma = c(-0.4, rep(0, 10), -0.5, 0.2))), 12) - 6 * step_at(n, 90)
describe(y, cbind(step_at(n, 90)), c(0, 1, 1), c(0, 1, 1), 12, "arima, (0,1,1)(0,1,1)[12], step")
n <- 120; t <- seq_len(n)
y <- 30 + 3 * cos(2 * pi * t / 12) + noise(n, ar = 0.5) - 4 * step_at(n, 70) + 9 * pulse_at(n, 40)
describe(y, cbind(step_at(n, 70), pulse_at(n, 40)), c(1, 0, 0), c(1, 0, 0), 12, "arima, (1,0,0)(1,0,0)[12], step and pulse")
y <- 10 + noise(n, ar = 0.6, ma = 0.3) - 2 * step_at(n, 61); y[c(5, 17, 18, 19, 44, 80, 81, 101, 119)] <- NA
describe(y, cbind(step_at(n, 61)), c(1, 0, 1), note = "arima, (1,0,1), step, gaps")
y <- 10 + cumsum(noise(n, ma = -0.5)) - 3 * step_at(n, 61); y[c(1, 9, 33, 34, 35, 60, 61, 88, 120)] <- NA
describe(y, cbind(step_at(n, 61)), c(0, 1, 1), note = "arima, (0,1,1), step, gaps")
y <- 100 + cumsum(noise(n, ar = c(0.4, -0.3))) - 5 * step_at(n, 80) + 6 * pulse_at(n, 30)
describe(y, cbind(step_at(n, 80), pulse_at(n, 30)), c(2, 1, 0), note = "arima, (2,1,0), step and pulse")
y <- cumsum(cumsum(noise(80, ma = -0.5)))
describe(y, cbind(step_at(80, 50)), c(0, 2, 1), note = "arima, (0,2,1), step")
y <- 20 + seasonal_sum(noise(96, ar = 0.6, ma = c(0.3, 0, 0, -0.5, -0.15)), 4) - 3 * step_at(96, 60); y[c(7, 30, 31, 55, 90)] <- NA
describe(y, cbind(step_at(96, 60)), c(1, 0, 1), c(0, 1, 1), 4, "arima, (1,0,1)(0,1,1)[4], step, gaps")
n <- 140
y <- 15 + noise(n, ar = c(0.5, rep(0, 5), 0.6, -0.3), ma = c(rep(0, 6), 0.4)) - 0.05 * pmax(0, seq_len(n) - 90); y[sort(sample(n, 12))] <- NA
describe(y, cbind(pmax(0, seq_len(n) - 90)), c(1, 0, 0), c(1, 0, 1), 7, "arima, (1,0,0)(1,0,1)[7], ramp, gaps")
y <- 5 + noise(200, ar = c(1.2, -0.5), ma = 0.4) - 2 * step_at(200, 120)
describe(y, cbind(step_at(200, 120)), c(2, 0, 1), note = "arima, (2,0,1), step")

# A first-order transfer function: the profile over delta of arima's likelihood, and errors from the Hessian over all parameters.
transfer <- function(y, x, o, note) {
  z <- function(delta) as.numeric(stats::filter(x, delta, "recursive"))
  fit <- function(delta) arima(y, o, xreg = cbind(z(delta)), method = "ML", optim.control = control(1e-4, o[1] + o[3] + 2))
  delta <- optimize(function(delta) fit(delta)$loglik, c(0.02, 0.98), maximum = TRUE, tol = 1e-9)$maximum
  f <- fit(delta)
  k <- o[1] + o[3]
  # Log-likelihood with all but the variance given; arma coefficients first, then delta, the intercept and omega.
  at <- function(par) -arima(y, o, xreg = cbind(z(par[k + 1])), method = "ML", fixed = par[-(k + 1)], transform.pars = FALSE)$loglik
  best <- c(coef(f)[seq_len(k)], delta, coef(f)[-seq_len(k)])
  # Steps in units of the standard errors, so that all differences are equally fine.
  v <- solve(optimHess(best, at, control = list(ndeps = rep(1e-3, length(best)))))
  scale <- sqrt(diag(v))
  v <- solve(optimHess(best / scale, function(u) at(u * scale), control = list(ndeps = rep(2e-2, length(best)))))
  v <- v * outer(scale, scale)
  omega <- best[k + 3]; gain <- omega / (1 - delta)
  slope <- c(omega / (1 - delta)^2, 1 / (1 - delta)); at_gain <- c(k + 1, k + 3)
  gain_se <- sqrt(c(slope %*% v[at_gain, at_gain] %*% slope))
  args <- list(values = I(y), design = I(c(rep(1, length(y)), x)), p = o[1], d = o[2], q = o[3], decayColumn = 1)
  emit("arima/fit", args, list(logLikelihood = f$loglik), 1e-9, note)
  emit("arima/fit", args, list(parameters = I(unname(best)), gain = unname(gain)), 2e-5, note, 2e-6)
  emit("arima/fit", args, list(standardErrors = I(unname(sqrt(diag(v)))), gainSe = gain_se), 3e-3, note)
}
n <- 120
x <- step_at(n, 61); y <- 20 - 3 * as.numeric(stats::filter(x, 0.7, "recursive")) + noise(n, ar = 0.4)
transfer(y, x, c(1, 0, 0), "arima over a recursive filter of a step, (1,0,0)")
x <- pulse_at(n, 50); y <- 20 - 12 * as.numeric(stats::filter(x, 0.8, "recursive")) + noise(n, ar = 0.5, ma = 0.3)
transfer(y, x, c(1, 0, 1), "arima over a recursive filter of a pulse, (1,0,1)")

# Forecasts from before the step, with all parameters of the fit to the whole series: predict.Arima on the first part with these fixed;
# its standard errors use the variance of the first part and are brought to that of the whole.
forecast_r <- function(y, x, o, so, s, origin, ahead, note) {
  level <- o[2] + so[2] == 0
  f <- arima(y, o, seasonal = list(order = so, period = s), xreg = x, include.mean = level, method = "ML",
             optim.control = control(1e-4, sum(o[-2]) + sum(so[-2]) + level + ncol(x)), kappa = 1e8)
  first <- arima(y[seq_len(origin)], o, seasonal = list(order = so, period = s), xreg = x[seq_len(origin), , drop = FALSE],
                 include.mean = level, method = "ML", fixed = coef(f), transform.pars = FALSE, kappa = 1e8)
  p <- predict(first, n.ahead = ahead, newxreg = matrix(0, ahead, ncol(x)))
  args <- list(values = I(y), design = I(c(if (level) rep(1, length(y)), as.numeric(x))), p = o[1], d = o[2], q = o[3],
               seasonalP = so[1], seasonalD = so[2], seasonalQ = so[3], season = if (is.na(s)) 0 else s, origin = origin, ahead = ahead)
  emit("arima/forecast", args, list(mean = I(as.numeric(p$pred)), sd = I(as.numeric(p$se) * sqrt(f$sigma2 / first$sigma2))), 2e-5, note)
}
n <- 100
y <- 40 + noise(n, ar = 0.7, ma = 0.2) - 4 * step_at(n, 81); y[c(20, 79)] <- NA
forecast_r(y, cbind(step_at(n, 81)), c(1, 0, 1), c(0, 0, 0), NA, 80, 20, "predict.Arima, (1,0,1), gaps, one of them before the origin")
y <- 40 + cumsum(noise(n, ma = -0.3)) - 4 * step_at(n, 81)
forecast_r(y, cbind(step_at(n, 81)), c(0, 1, 1), c(0, 0, 0), NA, 80, 20, "predict.Arima, (0,1,1)")
y <- 40 + seasonal_sum(cumsum(noise(n, ar = 0.3, ma = c(0, 0, 0, -0.6))), 4) - 4 * step_at(n, 81); y[c(11, 40, 41)] <- NA
forecast_r(y, cbind(step_at(n, 81)), c(1, 1, 0), c(0, 1, 1), 4, 80, 20, "predict.Arima, (1,1,0)(0,1,1)[4], gaps")
