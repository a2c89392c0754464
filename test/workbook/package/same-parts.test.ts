import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type Limits } from '../../../src/workbook/limits.ts';
import { openZip } from '../../../src/workbook/package/zip.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { buildSheet, buildZip, type PartSpec } from '../build.ts';

// What many workbooks have in common is inflated once and parsed twice; nobody may notice.

const percent = (code: string) =>
  buildSheet('<row r="1"><c s="1"><v>0.5</v></c></row>', {
    cellFormats: [0, 170],
    numberFormats: { 170: code },
  });

async function shown(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string | undefined> {
  const { sheets } = await readWorkbook(bytes, { limits });
  return sheets[0]?.rows[0]?.cells[0]?.text;
}

describe('parts that are the same in one workbook after the other', () => {
  it('say the same each time', async () => {
    for (let time = 1; time <= 4; time++) expect(await shown(percent('0.0%'))).toBe('50.0%');
  });

  it('are not taken for parts that differ in a single byte', async () => {
    for (const code of ['0.00%', '0.0#%', '0.00%', '0.00%', '0.0#%']) {
      expect(await shown(percent(code))).toBe(code === '0.00%' ? '50.00%' : '50.0%');
    }
  });

  it('count against the limits each time, and pass again under higher ones', async () => {
    const bytes = percent('0.000%');
    for (let time = 1; time <= 4; time++) {
      await expect(shown(bytes, { elements: 5 })).rejects.toThrow('limits.elements');
      await expect(shown(bytes, { depth: 2 })).rejects.toThrow('limits.depth');
      await expect(shown(bytes, { characters: 3 })).rejects.toThrow('limits.characters');
      expect(await shown(bytes)).toBe('50.000%');
    }
  });

  const content = 'x'.repeat(1000);
  it.each<[string, Partial<PartSpec>]>([
    ['size', { declaredSize: 999 }],
    ['checksum', { declaredCrc: 1 }],
    ['method', { method: 12 }],
  ])('have to be declared the same: another %s is damage', (_, lie) => {
    const read = (part: Partial<PartSpec>) =>
      openZip(buildZip([{ name: 'a', content, ...part }]), DEFAULT_LIMITS).readCommon('a');
    for (let time = 1; time <= 3; time++) {
      expect(Buffer.from(read({}) ?? []).toString()).toBe(content);
      expect(() => read(lie)).toThrow(expect.objectContaining({ code: 'damaged' }));
      expect(Buffer.from(read({ stored: true }) ?? []).toString()).toBe(content);
    }
  });
});
