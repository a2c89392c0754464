#!/usr/bin/env bash
# Unpacks the Windows program and runs it under Wine, as a user would: on a form with a Chinese name, by the command line and dropped.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
folder=$(mktemp -d)
export WINEPREFIX=$folder/wine WINEDEBUG=-all
# Wine says that it is an older Windows than Node asks for.
export NODE_SKIP_PLATFORM_CHECK=1
wine=$(command -v wine64 || command -v wine || echo /usr/lib/wine/wine64)
trap '"${wine%/*}"/wineserver -k 2>/dev/null || wineserver -k 2>/dev/null || true; rm -rf "$folder"' EXIT

/usr/bin/python3 -m zipfile -e release/perf-score-windows-x64.zip "$folder"
exe=$folder/perf-score/perf-score.exe
form="$folder/绩效 2022/豹澥街道自评表.xlsx"
mkdir "${form%/*}"
cp fixtures/baoxie-2022.xlsx "$form"
cd "${form%/*}"

# The standard output of a program under Wine goes to a file: to a pipe it loses its end.
run() { code=0; timeout 120 "$wine" "$exe" "$@" >"$folder/out" 2>"$folder/err" </dev/null || code=$?; }
expect() { grep -qF -- "$1" "$folder/out" || { echo "not in what the program said: $1"; cat "$folder/out" "$folder/err"; exit 1; }; }

run --version
expect "$(node -p "require('$here/package.json').version")"

# As dropped: a whole path. The one wrong score of the form makes the exit code 1.
run "Z:${form//\//\\}"
[ "$code" = 1 ] || { echo "ended with $code"; cat "$folder/out" "$folder/err"; exit 1; }
expect '豹澥街道自评表.xlsx：填报 97.69，加总 97.69，按规则重算 98.09。'
expect '1 处错误'
test -f 豹澥街道自评表.checked.xlsx
grep -q '98.09' 豹澥街道自评表.复核报告.html
cmp "$form" "$here/fixtures/baoxie-2022.xlsx"

# The same command line, on a folder; its report is that of the program on Node, but for how paths are written.
run check 豹澥街道自评表.xlsx -f json --no-annotate
[ "$code" = 1 ]
node "$here/bin/perf-score.js" check 豹澥街道自评表.xlsx -f json --no-annotate >"$folder/same" || true
cmp "$folder/out" "$folder/same"

# What lies beside the program: blank forms and the page.
run template hubei -o 空白表.xlsx
test -s 空白表.xlsx
run page -o 复核.html
cmp 复核.html "$folder/perf-score/perf-score.html"

# A wrong request is a sentence.
run check 没有这张表.xlsx
[ "$code" = 2 ]
expect '没有这个文件或文件夹'
echo 'the Windows program works'
