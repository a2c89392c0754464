export { achievement } from './achievement.ts';
export { parseComparator } from './comparator.ts';
export { comparable, toBase } from './compare.ts';
export { parseAmount, parseFigure } from './figure.ts';
export { normalise, sameWords } from './normalise.ts';
export { type Hints, parseValue } from './parse.ts';
export { bracketPoints } from './points.ts';
export { printValue } from './print.ts';
export { isDuration, unitOf } from './unit.ts';
