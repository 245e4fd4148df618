"""Extract events from a folder of NDJSON files with Apache Spark.

usage: spark-submit spark_extract.py INPUT OUTPUT [PARTITIONS]

INPUT holds one JSON object {id, text, published?, ...} a line; OUTPUT gets one dataset, or one {id, error}, a line.
Node 20 and annalist must be on every worker's PATH; ANNALIST may name another command.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession

source, target = sys.argv[1:3]
partitions = int(sys.argv[3]) if len(sys.argv) > 3 else None
command = os.environ.get("ANNALIST", "annalist") + " extract --ndjson"

spark = SparkSession.builder.appName("annalist").getOrCreate()
lines = spark.sparkContext.textFile(source)
if partitions:
    lines = lines.repartition(partitions)

# annalist ends with 3 where a line failed; the failed line says why, and Spark need not run the partition again.
pipe = "sh -c " + shlex.quote(f'{command}; code=$?; test "$code" -eq 0 -o "$code" -eq 3')
lines.pipe(pipe, env=dict(os.environ), checkCode=True).saveAsTextFile(target)
spark.stop()
