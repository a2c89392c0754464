/** 优 and 优秀, 良 and 良好 are one grade in two writings. */
const PAIRS = [
  ['优', '优秀'],
  ['良', '良好'],
  ['中', '中等'],
  ['差', '较差'],
];

export function isSameGrade(a: string, b: string): boolean {
  return a === b || PAIRS.some((pair) => pair.includes(a) && pair.includes(b));
}
