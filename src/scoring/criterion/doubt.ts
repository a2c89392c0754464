import type { Decimal } from '../../model/decimal.ts';
import { type Text, text } from '../../text/language.ts';

/** Why a 评分标准 gives no due score. */
export const UNREAD = text(
  '本行评分标准的写法不能逐字对应到目标值和实际完成值',
  'the criterion of the row cannot be matched word for word with target and result',
);

export const NO_RESULT = text(
  '本行按评分标准计分，表上没有写出可以对照的结果',
  'the row is scored by its own criterion, and no result stands in the row to hold against it',
);

export const otherPoints = (said: Decimal, points: Decimal): Text =>
  text(
    `本行评分标准的满分是 ${said.toFixed()} 分，分值却是 ${points.toFixed()}`,
    `the criterion of the row gives ${said.toFixed()} points, the row ${points.toFixed()}`,
  );

export const otherBase = (said: Decimal, target: Decimal): Text =>
  text(
    `本行评分标准以 ${said.toFixed()} 为准，目标值却是 ${target.toFixed()}`,
    `the criterion of the row goes by ${said.toFixed()}, the target is ${target.toFixed()}`,
  );
