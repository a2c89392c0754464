#!/usr/bin/env bash
# Fails when a package that we build with has a known hole of high severity. Everything that ships is bundled from those,
# so the whole lock file is asked for. A registry that answers no such questions (a mirror, often) is named, not passed over.
set -euo pipefail
cd "$(dirname "$0")/.."

answer=$(npm audit --json --audit-level=high 2>/dev/null) && exit 0
if grep -q '"auditReportVersion"' <<<"$answer"; then
  npm audit --audit-level=high
else
  echo 'known holes: NOT CHECKED, the registry has no audit'
fi
