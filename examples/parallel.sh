#!/bin/sh
# Checks a folder in several processes with GNU parallel (Debian: apt install parallel) and joins the results into what
# one run gives. On one machine `perf-score check --jobs N` does the same with less; parallel earns its place when the
# parts go to several machines that see the same files:
#
#   PARALLEL='--sshloginfile machines --workdir .' examples/parallel.sh 2022 32 -f html:report.html -f json:report.json
#
# usage: parallel.sh FOLDER PARTS [options of perf-score merge]
set -eu
folder=$1
parts=$2
shift 2

# Beside the folder it is started in, so that every machine finds it.
work=$(mktemp -d ./parts.XXXXXX)
trap 'rm -rf "$work"' EXIT

# A part ends with 1 when it found errors and with 2 when a file could not be read: that is for merge to say. A part that
# did not come to its end leaves no file, and merge says which one is missing.
#
# parallel gives its command line to a shell once more: -q keeps that from reading it. The folder comes as an argument of
# its own, so that a {} in its name stays one.
parallel --will-cite --line-buffer -q \
  perf-score check --shard "{2}/$parts" -f "jsonl:$work/part-{2}.jsonl" --jobs 1 --no-progress --quiet -- {1} \
  ::: "$folder" ::: $(seq "$parts") ||
  true

perf-score merge "$work"/part-*.jsonl "$@"
