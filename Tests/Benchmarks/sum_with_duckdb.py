"""Sums a native snapshot of days by metric, channel, group and month, and writes a CSV file.

usage: sum_with_duckdb.py SNAPSHOT OUTPUT COSTS

Adds a line to COSTS with the wall and processor time, in seconds, after `import duckdb`. The types
of the columns are given, and months are named after grouping: of the ways tried, the fastest.
"""

import sys
import time

import duckdb

SUMS = """\
COPY (
  SELECT metric, channel, "group", strftime(month, '%Y-%m') AS period, value
  FROM (
    SELECT metric, channel, "group", date_trunc('month', period) AS month, sum(value) AS value
    FROM read_csv('{snapshot}', header = true, columns = {{
      'period': 'DATE', 'channel': 'VARCHAR', 'metric': 'VARCHAR', 'group': 'VARCHAR',
      'value': 'BIGINT', 'numerator': 'BIGINT', 'denominator': 'BIGINT',
      'marker': 'VARCHAR', 'note': 'VARCHAR'
    }})
    GROUP BY ALL
  )
) TO '{output}' (HEADER)
"""


def main(snapshot: str, output: str, costs: str) -> None:
    wall, processor = time.perf_counter(), time.process_time()
    duckdb.connect().execute(SUMS.format(snapshot=snapshot, output=output))
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    with open(costs, "a") as file:
        file.write(f"{wall} {processor}\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
