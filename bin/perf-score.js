#!/usr/bin/env node
const { pathToFileURL } = require('node:url');
const { core } = require('./core.js');

const SIGNALS = ['SIGINT', 'SIGTERM'];

process.stdout.on('error', closed);

// Should it all end before there is an answer.
process.exitCode = 2;
core
  .main({
    argv: process.argv.slice(2),
    stdout: process.stdout,
    // Node makes the stream when it is asked for it, which takes a moment; most calls have nothing to say there.
    get stderr() {
      return process.stderr.off('error', closed).on('error', closed);
    },
    env: process.env,
    cwd: process.cwd(),
    get worker() {
      return { url: pathToFileURL(require.resolve('../dist/worker.js')) };
    },
    // Only while a batch runs: a second signal, or one at any other time, ends the program as it does any other.
    interruption() {
      const controller = new AbortController();
      const release = () => {
        for (const signal of SIGNALS) process.off(signal, end);
      };
      const end = () => {
        release();
        controller.abort();
      };
      for (const signal of SIGNALS) process.on(signal, end);
      return { signal: controller.signal, release };
    },
  })
  .then((code) => {
    process.exitCode = code;
  });

/** A reader that closes the pipe (`| head`) is no fault; main learns of failed writes from the write itself. */
function closed() {}
