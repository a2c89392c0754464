#!/usr/bin/env bash
# Packs the package and installs it where nothing else is, as a user would, without any network.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT

tarball=$(npm pack --silent --ignore-scripts --pack-destination "$empty")
cd "$empty"
echo '{"private": true, "type": "module"}' >package.json
npm install --silent --offline --no-audit --no-fund "./$tarball"

[ "$(npx --offline perf-score --version)" = "$(node -p "require('$here/package.json').version")" ]

# The one wrong score of this form makes the exit code 1.
cp "$here/fixtures/baoxie-2022.xlsx" 绩效自评表.xlsx
code=0
npx --offline perf-score check 绩效自评表.xlsx -f json >report.json || code=$?
[ "$code" = 1 ]
node -e "
const { files } = JSON.parse(require('fs').readFileSync('report.json', 'utf8'));
const { stated, recomputed } = files[0].forms[0].totals;
if (stated !== '97.69' || recomputed !== '98.09') throw new Error(stated + ' ' + recomputed);
"
test -f 绩效自评表.checked.xlsx

# The declarations stand alone.
cat >user.ts <<'TS'
import { checkFile, type Report } from 'perf-score';
export const files: Promise<Report['files'][number]> = checkFile('绩效自评表.xlsx');
TS
node "$here/node_modules/typescript/bin/tsc" --noEmit --strict --module nodenext --target es2022 --types '' user.ts
echo 'the package works alone'
