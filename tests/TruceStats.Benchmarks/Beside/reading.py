# Reads the file that "reading make 500 FILE" writes and counts its events by day: python3 reading.py FILE
import csv
import sys
import time

file = sys.argv[1]
started = time.perf_counter()
counts = {}
with open(file, newline="", encoding="utf-8") as lines:
    for row in csv.DictReader(lines):
        day = row["date_start"][:10]
        counts[day] = counts.get(day, 0) + 1
print(f"csv {time.perf_counter() - started:.1f} s, {sum(counts.values())} events")

import pandas

columns = ["id", "type_of_violence", "side_a_new_id", "side_b_new_id", "adm_1", "country", "event_clarity", "date_prec",
           "date_start", "date_end", "best", "high", "low", "source_office"]
started = time.perf_counter()
events = pandas.read_csv(file, usecols=columns, low_memory=False)
by_day = pandas.to_datetime(events.date_start.str[:10]).value_counts()
print(f"pandas {pandas.__version__} {time.perf_counter() - started:.1f} s, {by_day.sum()} events")
