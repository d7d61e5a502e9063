# Reads the file that "reading make 500 FILE" writes and counts its events by day: Rscript reading.R FILE
file <- commandArgs(trailingOnly = TRUE)[1]
taken <- system.time({
  events <- read.csv(file, colClasses = "character")
  counts <- table(cut(as.Date(substr(events$date_start, 1, 10)), "day"))
})
cat(sprintf("read.csv %.1f s, %d events\n", taken[3], sum(counts)))
