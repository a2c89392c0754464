import type { Profile } from '../model/profile.ts';

/** What a profile without `extends` starts from: the practice of most forms, and nothing that only some places do. */
export const ROOT: Profile = {
  id: '',
  title: '',
  parent: null,
  sources: { practice: '各地公开表格的通行做法，未见成文规定' },
  recognise: { places: [], all: [], any: [], least: 2, without: [] },
  headers: {},
  points: {
    total: '100',
    split: {},
    fixed: [],
    adjustable: true,
    required: [],
    rows: { share: 'none', decimals: 2, remainder: 'last' },
    source: 'practice',
  },
  budget: {
    points: null,
    base: 'revised',
    explainBelow: '0.9',
    steps: [],
    lostPerPoint: null,
    partialPoint: 'whole',
    caps: [],
    source: 'practice',
  },
  quantitative: {
    descending: 'target-over-actual',
    zero: 'all-or-nothing',
    late: 'less-than-full',
    equal: 'at-least',
    partialUnit: 'open',
    source: 'practice',
  },
  qualitative: {
    bands: [
      { top: '1', bottom: '0.8' },
      { top: '0.8', bottom: '0.6' },
      { top: '0.6', bottom: '0' },
    ],
    nearly: null,
    source: 'practice',
  },
  rounding: { decimals: 2, mode: 'half-up', source: 'practice' },
  overCompletion: { threshold: '1.2', deduct: 'nothing', atMost: '0.2', source: 'practice' },
  grades: [],
  evaluation: {
    by: 'department',
    grade: 'any',
    scores: 'exact',
    tiers: {},
    clauses: [],
    source: 'practice',
  },
  rules: {},
};
