# The models of CaptureBenchmarks: milliseconds for all 1,024 by glm.fit. Rscript tests/TruceStats.Benchmarks/Beside/log-linear.R
cells <- 1:31
y <- 5 + (7919 * cells) %% 97
has <- function(s) as.numeric(bitwAnd(cells, as.integer(s)) == s)
main <- cbind(1, sapply(2^(0:4), has))
pairs <- sapply(combn(2^(0:4), 2, sum), has)
all <- function() for (choice in 0:1023) {
  x <- cbind(main, pairs[, as.integer(intToBits(choice))[1:10] == 1])
  glm.fit(x, y, family = poisson())
}
cat("glm.fit, 1,024 models", format(1e3 * min(replicate(3, system.time(all())[["elapsed"]])), digits = 4), "milliseconds\n")
