import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { clip, isSimple, pad, prepareWidths, widthOf, wrap } from '../../src/text/width.ts';

test('every character that is measured without string-width is as wide as string-width says', () => {
  const all = Array.from({ length: 0x10000 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  const simple = all.filter(isSimple);
  expect(simple.length).toBeGreaterThan(28_000);
  expect(simple.filter((character) => widthOf(character) !== stringWidth(character))).toEqual([]);
  expect(
    [...'≥≤＝%★☑☐□■√①→×÷·—…“”‘’（）【】《》，。、；：？！ａＡ１％元㎡℃α'].filter((it) => !isSimple(it)),
  ).toEqual([]);
});

describe('once prepared', () => {
  test.each([
    ['an emoji of several code points', '👨‍👩‍👧', 2],
    ['a combining accent', 'e\u0301', 1],
    ['a keycap', '1️⃣', 2],
    ['a character beyond the first plane', '𠮷', 2],
  ])('%s is measured as string-width does', async (_, text, width) => {
    await prepareWidths(text);
    expect(widthOf(text)).toBe(width);
  });
});

describe('wrap', () => {
  test.each([
    ['Chinese anywhere', '社会保障专项支出', 10, ['社会保障专', '项支出']],
    ['not before a closing mark', '目标值和完成值，得分', 14, ['目标值和完成', '值，得分']],
    ['not after an opening mark', '社区事务（四十分）', 10, ['社区事务', '（四十分）']],
    ['not within a number', '应为 113.00 分', 8, ['应为', '113.00', '分']],
    ['a word longer than the line', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['line breaks of the text stay', '一\n二', 10, ['一', '二']],
    ['an empty text is one empty line', '', 10, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('loses nothing but spaces and keeps to the width', () => {
    const characters = fc.constantFrom(...'社会保障得分，。（）1234.56%≥ abc目标“”');
    fc.assert(
      fc.property(
        fc.string({ unit: characters, maxLength: 60 }),
        fc.integer({ min: 8, max: 40 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

test('clip and pad fill a column exactly', () => {
  expect(clip('社会保障专项支出', 9)).toBe('社会保障…');
  expect(pad('社会', 6)).toBe('社会  ');
  expect(clip('社会', 4)).toBe('社会');
});
