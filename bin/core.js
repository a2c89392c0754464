const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/**
 * Loads the program, `dist/core.cjs`, with what V8 made of it when it was built: to parse and compile what a usual call
 * needs took a third of its time. Node 20 keeps no such cache, but takes one for a script.
 *
 * A cache is good for one text, one version of Node and one kind of machine, and V8 does not look closely: hence the
 * checksum before it. Where there is no cache that fits, the script is compiled as always.
 */
const file = require.resolve('../dist/core.cjs');
const cache = `${file}.cache`;
const source = readFileSync(file);

const script = new Script(`(function (exports, require, module) {${source}\n})`, {
  filename: file,
  cachedData: compiled(),
});
const core = { exports: {} };
script.runInThisContext()(core.exports, createRequire(file), core);

function compiled() {
  try {
    const bytes = readFileSync(cache);
    const data = bytes.subarray(4);
    return bytes.readUInt32LE() === checksum(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function checksum(data) {
  return crc32(data, crc32(source, crc32(`${process.version} ${process.platform} ${process.arch}`)));
}

exports.core = core.exports;

/** For the build: keeps all that has been compiled up to now. */
exports.keepCompiled = () => {
  const data = script.createCachedData();
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(checksum(data));
  writeFileSync(cache, Buffer.concat([sum, data]));
};
