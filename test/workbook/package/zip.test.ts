import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/workbook/limits.ts';
import { openZip } from '../../../src/workbook/package/zip.ts';
import { buildZip, type PartSpec } from '../build.ts';

const PARTS: PartSpec[] = [
  { name: 'a.xml', content: '<a>绩效</a>'.repeat(100) },
  { name: 'b/c.bin', content: new Uint8Array([1, 2, 3]), stored: true },
  { name: '空.txt', content: '' },
];

function open(parts: readonly PartSpec[] = PARTS) {
  return openZip(buildZip(parts), DEFAULT_LIMITS);
}

describe('a zip', () => {
  it('lists its entries in order', () => {
    const { entries } = open();
    expect([...entries.keys()]).toEqual(['a.xml', 'b/c.bin', '空.txt']);
    expect(entries.get('b/c.bin')).toMatchObject({ method: 0, size: 3, compressedSize: 3 });
  });

  it('gives the content of stored and deflated entries', () => {
    const zip = open();
    expect(Buffer.from(zip.read('a.xml') ?? []).toString()).toBe('<a>绩效</a>'.repeat(100));
    expect([...(zip.read('b/c.bin') ?? [])]).toEqual([1, 2, 3]);
    expect(zip.read('空.txt')).toHaveLength(0);
  });

  it('finds an entry in any case and with a leading slash, and no other', () => {
    const zip = open();
    expect([zip.has('A.XML'), zip.has('/b/C.bin'), zip.has('c.bin'), zip.read('d')]).toEqual([
      true,
      true,
      false,
      null,
    ]);
  });

  it('gives the same content piece by piece', async () => {
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i) % 251));
    const zip = open([
      { name: 'a', content },
      { name: 'b', content, stored: true },
    ]);
    for (const entry of zip.entries.values()) {
      const pieces: Uint8Array[] = [];
      for await (const piece of zip.stream(entry)) pieces.push(piece);
      expect(Buffer.concat(pieces).equals(content)).toBe(true);
    }
  });

  it('holds all bytes that a copy needs', () => {
    const bytes = buildZip(PARTS);
    const { entries } = openZip(bytes, DEFAULT_LIMITS);
    const locals = [...entries.values()].map(({ local }) => local);
    const centrals = [...entries.values()].map(({ central }) => central);
    const copy = Buffer.concat([...locals, ...centrals, bytes.subarray(-22)]);
    expect(copy.equals(bytes)).toBe(true);
  });

  it('may have a comment', () => {
    const bytes = Buffer.concat([buildZip(PARTS), Buffer.from('comment')]);
    bytes.writeUInt16LE(7, bytes.length - 9);
    expect(openZip(bytes, DEFAULT_LIMITS).entries.size).toBe(3);
  });

  it('may name its sizes in zip64 fields', () => {
    expect(Buffer.from(openZip(zip64(), DEFAULT_LIMITS).read('a') ?? []).toString()).toBe('abc');
  });

  it('may keep its sizes behind the data', () => {
    const bytes = Buffer.from(buildZip([{ name: 'a', content: 'abc', stored: true, flags: 8 }]));
    // Sizes and checksum are zero in the local header, and stand in the directory.
    bytes.fill(0, 14, 26);
    expect(Buffer.from(openZip(bytes, DEFAULT_LIMITS).read('a') ?? []).toString()).toBe('abc');
  });
});

/** A stored entry of three bytes whose sizes stand in the zip64 field of the directory. */
function zip64(): Uint8Array {
  const bytes = Buffer.from(buildZip([{ name: 'a', content: 'abc', stored: true }]));
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeUInt32LE(3, 4);
  extra.writeUInt32LE(3, 12);
  const central = bytes.indexOf('PK\x01\x02');
  bytes.writeUInt32LE(0xffffffff, central + 20);
  bytes.writeUInt32LE(0xffffffff, central + 24);
  bytes.writeUInt16LE(extra.length, central + 30);
  const end = bytes.length - 22;
  return Buffer.concat([bytes.subarray(0, end), extra, bytes.subarray(end)]);
}

describe('a zip that lies', () => {
  const content = 'x'.repeat(1000);
  it.each<[string, PartSpec]>([
    ['a size too small', { name: 'a', content, declaredSize: 10 }],
    ['a size of nothing', { name: 'a', content, declaredSize: 0 }],
    ['a size too large', { name: 'a', content, declaredSize: 100_000 }],
    ['a wrong checksum', { name: 'a', content, declaredCrc: 1 }],
    ['a wrong checksum of a stored entry', { name: 'a', content, declaredCrc: 1, stored: true }],
    ['an unknown method', { name: 'a', content, method: 12 }],
    ['data that is not deflated', { name: 'a', content, stored: true, method: 8 }],
  ])('with %s is damaged', async (_, part) => {
    const zip = open([part]);
    expect(() => zip.read('a')).toThrow(expect.objectContaining({ code: 'damaged' }));
    const drain = async () => {
      for await (const entry of [...zip.entries.values()]) for await (const _piece of zip.stream(entry));
    };
    await expect(drain()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('with entries behind the end of the file is damaged', () => {
    const bytes = Buffer.from(buildZip(PARTS));
    for (
      let at = bytes.indexOf('PK\x01\x02'), n = 1;
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 4), n++
    ) {
      bytes.writeUInt32LE(bytes.length + 100 * n, at + 42);
    }
    expect(() => openZip(bytes, DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it.each<[string, PartSpec[]]>([
    [
      'the same name',
      [
        { name: 'a', content },
        { name: 'a', content },
      ],
    ],
    [
      'the same name in another case',
      [
        { name: 'a', content },
        { name: 'A', content },
      ],
    ],
    [
      'the same name in another writing',
      [
        { name: 'a/b', content },
        { name: 'a\\b', content },
      ],
    ],
  ])('with %s twice is damaged', (_, parts) => {
    expect(() => open(parts)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('with entries that overlap is damaged', () => {
    const bytes = Buffer.from(
      buildZip([
        { name: 'a', content },
        { name: 'b', content },
      ]),
    );
    const second = bytes.lastIndexOf('PK\x01\x02');
    bytes.writeUInt32LE(1, second + 42);
    expect(() => openZip(bytes, DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('with more entries declared than there are is damaged', () => {
    const bytes = Buffer.from(buildZip(PARTS));
    bytes.writeUInt16LE(9, bytes.length - 12);
    expect(() => openZip(bytes, DEFAULT_LIMITS)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  it('with an encrypted entry has a password', () => {
    expect(() => open([{ name: 'a', content, flags: 1 }])).toThrow(
      expect.objectContaining({ code: 'encrypted' }),
    );
  });
});
