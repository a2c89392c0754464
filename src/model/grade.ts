/** Grades that have two writings. */
const WRITINGS = [
  ['优', '优秀'],
  ['良', '良好'],
  ['中', '中等'],
  ['差', '较差'],
];

/** Every writing of a grade, the one that is asked for first: 优, 优秀. */
export function writingsOf(grade: string): string[] {
  const both = WRITINGS.find((pair) => pair.includes(grade)) ?? [];
  return [...new Set([grade, ...both])];
}
