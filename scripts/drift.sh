#!/usr/bin/env bash
# What is made by a script and kept in the repository must be what the script makes today.
set -euo pipefail
cd "$(dirname "$0")/.."

npx tsx scripts/fixtures.ts
if [ -n "$(git status --porcelain -- fixtures templates)" ]; then
  git --no-pager diff --stat -- fixtures templates
  git status --short -- fixtures templates
  echo 'fixtures/ or templates/ differ from what scripts/fixtures.ts makes: run it and commit the result.' >&2
  exit 1
fi
