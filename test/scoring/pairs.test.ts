import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dueFor, EXAMPLES, kindOf, pairsPage } from './pairs.ts';

describe('every kind of value', () => {
  it.each(Object.entries(EXAMPLES))('%s has examples that are read as it', (kind, { target, actual }) => {
    expect([...target, ...actual].filter((text) => kindOf(text) !== kind)).toEqual([]);
  });
});

/** The cells of the page that a reader would look for first, written by hand. */
describe('a target and a result of any two kinds', () => {
  it.each([
    ['≥10次', '8次', '8.00'],
    ['≥10次', '12次', '10.00'],
    ['≤10次', '12次', '8.33'],
    ['≥10次', '未完成', '0.00–9.99'],
    ['0起', '0起', '10.00'],
    ['0起', '2起', '0.00'],
    ['0起', '未发生', '10.00'],
    ['0起', '发生', '0.00–6.00'],
    ['提升10%', '提升8%', '8.00'],
    ['提升10%', '下降5%', '0.00–6.00'],
    ['下降10%', '提升12%', '0.00–6.00'],
    ['不断提升', '有所提升', '8.00–10.00'],
    ['不断提升', '提升12%', '8.00–10.00'],
    ['不断提升', '下降5%', '0.00–6.00'],
    ['不断提升', '有所下降', '0.00–6.00'],
    ['不断下降', '下降5%', '8.00–10.00'],
    ['不断下降', '提升8%', '0.00–6.00'],
    ['不断下降', '有所下降', '8.00–10.00'],
    ['较上年提高', '提升8%', '8.00–10.00'],
    ['不发生', '0起', '10.00'],
    ['不发生', '2起', '0.00'],
    ['零投诉', '0起', '10.00'],
    ['零投诉', '2起', '0.00'],
    ['零投诉', '收到投诉', '0.00–6.00'],
    ['完成', '100%', '8.00–10.00'],
    ['完成', '90%', '采信'],
    ['完成', '未完成', '0.00–6.00'],
    ['100%', '完成', '采信'],
    ['新建3个、改造5个', '新建3个、改造5个', '10.00'],
    ['新建3个、改造5个', '新建2个、改造5个', '采信'],
    ['2023年11月底前完成', '2023年10月', '10.00'],
  ])('%s → %s: %s of 10', (target, actual, due) => {
    expect(dueFor(target, actual).due).toBe(due);
  });

  it('are shown in docs/pairs.md', async () => {
    await expect(pairsPage()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/pairs.md'));
  });
});
