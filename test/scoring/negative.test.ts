import { expect, it } from 'vitest';
import { form } from '../rules/form.ts';
import { dues, scored } from './scored.ts';

const due = (target: string, actual: string) =>
  dues(scored(form({ rows: [{ name: '变动幅度', target, actual, points: 100, score: 100 }] })))[0];

it.each([
  ['≤-5%', '-6%', '100.00'],
  ['≤-5%', '-5%', '100.00'],
  ['≥-5%', '-3%', '100.00'],
  ['=-5%', '-5%', '100.00'],
])('a target below zero, %s, is met by %s', (target, actual, expected) => {
  expect(due(target, actual)).toBe(expected);
});

it.each([
  ['≤-5%', '-3%'],
  ['≥-5%', '-6%'],
  ['=-5%', '-6%'],
  ['=-5%', '-4%'],
])('%s missed by %s has no proportion: the score is taken on trust', (target, actual) => {
  const card = scored(form({ rows: [{ name: '变动幅度', target, actual, points: 100, score: 50 }] }));
  expect(dues(card)).toEqual(['0–100']);
  expect(card.indicators[0]?.derivation.method).toBe('negative');
  expect(card.indicators[0]?.derivation.met).toBe(false);
});
