const { copyFileSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { core, keepCompiled } = require('../bin/core.js');

/**
 * Keeps what the usual calls need compiled, for bin/core.js: checks a form both ways and takes what V8 has by then. A
 * program of its own, because V8 takes the cache only under the flags that Node is started with by everybody.
 */
const folder = mkdtempSync(join(tmpdir(), 'perf-score-compile-'));
copyFileSync(join(__dirname, '../fixtures/baoxie-2022.xlsx'), join(folder, 'form.xlsx'));

const nowhere = { write: (_, done) => done() };
async function check(...options) {
  const argv = ['check', 'form.xlsx', ...options];
  const code = await core.main({ argv, stdout: nowhere, stderr: nowhere, env: {}, cwd: folder });
  if (code !== 1) throw new Error(`the check of the form ended with ${code}`);
}

check('-f', 'json', '--no-annotate')
  .then(() => check())
  .then(keepCompiled)
  .finally(() => rmSync(folder, { recursive: true }));
