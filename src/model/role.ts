/** What a column of the form can hold. */
export const ROLES = [
  'level1',
  'level2',
  'name',
  'comparator',
  'target',
  // 调整后指标值 beside 年初指标值: where it is filled it is the target.
  'revisedTarget',
  'unit',
  'actual',
  'points',
  'weight',
  'score',
  'foldedScore',
  'reviewScore',
  'explanation',
  'criterion',
] as const;

export type Role = (typeof ROLES)[number];
