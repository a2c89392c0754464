import amountScale from './budget/amount-scale.ts';
import budgetUnread from './budget/budget-unread.ts';
import budgetWithoutBase from './budget/budget-without-base.ts';
import partsSum from './budget/parts-sum.ts';
import rateMismatch from './budget/rate-mismatch.ts';
import explanationMissing from './explanation/explanation-missing.ts';
import explanationWithoutLoss from './explanation/explanation-without-loss.ts';
import clauseMissing from './form/clause-missing.ts';
import columnInferred from './form/column-inferred.ts';
import columnUnread from './form/column-unread.ts';
import formBlank from './form/form-blank.ts';
import formUnscored from './form/form-unscored.ts';
import groupMissing from './form/group-missing.ts';
import indicatorContradiction from './form/indicator-contradiction.ts';
import indicatorDuplicate from './form/indicator-duplicate.ts';
import indicatorMisplaced from './form/indicator-misplaced.ts';
import objectiveWithoutSatisfaction from './form/objective-without-satisfaction.ts';
import placeholderLeft from './form/placeholder-left.ts';
import rowShifted from './form/row-shifted.ts';
import gradeBandsGap from './grade/grade-bands-gap.ts';
import gradeMismatch from './grade/grade-mismatch.ts';
import gradeNotDue from './grade/grade-not-due.ts';
import noteContradiction from './own-rules/note-contradiction.ts';
import noteNotApplied from './own-rules/note-not-applied.ts';
import profileOverridden from './own-rules/profile-overridden.ts';
import type { Rule } from './rule.ts';
import hiddenRowScored from './score/hidden-row-scored.ts';
import roundingOnly from './score/rounding-only.ts';
import rulingUnmatched from './score/ruling-unmatched.ts';
import scoreExceedsPoints from './score/score-exceeds-points.ts';
import scoreImpossible from './score/score-impossible.ts';
import scoreMismatch from './score/score-mismatch.ts';
import scoreMissing from './score/score-missing.ts';
import scoreNotANumber from './score/score-not-a-number.ts';
import scoreWithoutEvidence from './score/score-without-evidence.ts';
import takenOnTrust from './score/taken-on-trust.ts';
import criterionSum from './sums/criterion-sum.ts';
import pointsMissing from './sums/points-missing.ts';
import pointsNotPrescribed from './sums/points-not-prescribed.ts';
import pointsSum from './sums/points-sum.ts';
import subtotalMismatch from './sums/subtotal-mismatch.ts';
import totalExceedsCap from './sums/total-exceeds-cap.ts';
import totalMismatch from './sums/total-mismatch.ts';
import totalMissing from './sums/total-missing.ts';
import actualMissing from './value/actual-missing.ts';
import actualNotMeasured from './value/actual-not-measured.ts';
import attainmentImplausible from './value/attainment-implausible.ts';
import directionUnstated from './value/direction-unstated.ts';
import formulaBroken from './value/formula-broken.ts';
import formulaNotCalculated from './value/formula-not-calculated.ts';
import percentMistyped from './value/percent-mistyped.ts';
import targetInName from './value/target-in-name.ts';
import targetMissing from './value/target-missing.ts';
import unitMismatch from './value/unit-mismatch.ts';
import unitMisplaced from './value/unit-misplaced.ts';
import valueUnparsed from './value/value-unparsed.ts';

/** Every rule, one line each. Findings are put in page order afterwards, so the order here has no meaning. */
export const RULES: readonly Rule[] = [
  actualMissing,
  actualNotMeasured,
  amountScale,
  attainmentImplausible,
  budgetUnread,
  budgetWithoutBase,
  clauseMissing,
  columnInferred,
  columnUnread,
  directionUnstated,
  criterionSum,
  explanationMissing,
  explanationWithoutLoss,
  formUnscored,
  formBlank,
  formulaBroken,
  formulaNotCalculated,
  gradeBandsGap,
  gradeMismatch,
  gradeNotDue,
  groupMissing,
  hiddenRowScored,
  indicatorContradiction,
  indicatorDuplicate,
  indicatorMisplaced,
  noteContradiction,
  noteNotApplied,
  objectiveWithoutSatisfaction,
  partsSum,
  percentMistyped,
  placeholderLeft,
  pointsMissing,
  pointsNotPrescribed,
  pointsSum,
  profileOverridden,
  rateMismatch,
  roundingOnly,
  rulingUnmatched,
  rowShifted,
  scoreExceedsPoints,
  scoreImpossible,
  scoreMismatch,
  scoreMissing,
  scoreNotANumber,
  scoreWithoutEvidence,
  subtotalMismatch,
  takenOnTrust,
  targetInName,
  targetMissing,
  totalExceedsCap,
  totalMismatch,
  totalMissing,
  unitMismatch,
  unitMisplaced,
  valueUnparsed,
];
