import { expect, test } from 'vitest';
import { newValue } from '../../src/fix/new-value.ts';
import { Decimal } from '../../src/model/decimal.ts';
import { type Cell, textCell } from '../../src/workbook/types.ts';

const cell = (text: string): Cell => textCell(1, 1, text);

const wanted = (asText: boolean) => ({ number: new Decimal('9.5'), percent: false, asText });

test.each([
  { words: '9', asText: true, now: { text: '9.5' } },
  { words: '9分', asText: true, now: { text: '9.5分' } },
  { words: '9分', asText: false, now: { number: '9.5' } },
  // The words around a number say what it is; no SUM ever counted such a cell.
  { words: '得分：9', asText: false, now: { text: '得分：9.5' } },
  { words: '自评得分：9.00 分', asText: true, now: { text: '自评得分：9.50 分' } },
  { words: '９（优）', asText: true, now: { text: '9.5（优）' } },
  { words: '9分 良好', asText: true, now: { text: '9.5分 良好' } },
  { words: '满分', asText: true, now: { number: '9.5' } },
  { words: '9/10', asText: true, now: { number: '9.5' } },
])('$words', ({ words, asText, now }) => {
  expect(newValue(cell(words), wanted(asText))).toEqual(now);
});
