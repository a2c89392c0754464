import actualMissing from './actual-missing.ts';
import actualNotMeasured from './actual-not-measured.ts';
import amountScale from './amount-scale.ts';
import attainmentImplausible from './attainment-implausible.ts';
import budgetUnread from './budget-unread.ts';
import budgetWithoutBase from './budget-without-base.ts';
import clauseMissing from './clause-missing.ts';
import columnInferred from './column-inferred.ts';
import columnUnread from './column-unread.ts';
import criterionSum from './criterion-sum.ts';
import directionUnstated from './direction-unstated.ts';
import explanationMissing from './explanation-missing.ts';
import explanationWithoutLoss from './explanation-without-loss.ts';
import formBlank from './form-blank.ts';
import formUnscored from './form-unscored.ts';
import formulaBroken from './formula-broken.ts';
import formulaNotCalculated from './formula-not-calculated.ts';
import gradeBandsGap from './grade-bands-gap.ts';
import gradeMismatch from './grade-mismatch.ts';
import gradeNotDue from './grade-not-due.ts';
import groupMissing from './group-missing.ts';
import hiddenRowScored from './hidden-row-scored.ts';
import indicatorContradiction from './indicator-contradiction.ts';
import indicatorDuplicate from './indicator-duplicate.ts';
import indicatorMisplaced from './indicator-misplaced.ts';
import noteContradiction from './note-contradiction.ts';
import noteNotApplied from './note-not-applied.ts';
import objectiveWithoutSatisfaction from './objective-without-satisfaction.ts';
import partsSum from './parts-sum.ts';
import percentMistyped from './percent-mistyped.ts';
import placeholderLeft from './placeholder-left.ts';
import pointsMissing from './points-missing.ts';
import pointsNotPrescribed from './points-not-prescribed.ts';
import pointsSum from './points-sum.ts';
import profileOverridden from './profile-overridden.ts';
import rateMismatch from './rate-mismatch.ts';
import roundingOnly from './rounding-only.ts';
import rowShifted from './row-shifted.ts';
import type { Rule } from './rule.ts';
import rulingUnmatched from './ruling-unmatched.ts';
import scoreExceedsPoints from './score-exceeds-points.ts';
import scoreImpossible from './score-impossible.ts';
import scoreMismatch from './score-mismatch.ts';
import scoreMissing from './score-missing.ts';
import scoreNotANumber from './score-not-a-number.ts';
import scoreWithoutEvidence from './score-without-evidence.ts';
import subtotalMismatch from './subtotal-mismatch.ts';
import takenOnTrust from './taken-on-trust.ts';
import targetInName from './target-in-name.ts';
import targetMissing from './target-missing.ts';
import totalExceedsCap from './total-exceeds-cap.ts';
import totalMismatch from './total-mismatch.ts';
import totalMissing from './total-missing.ts';
import unitMismatch from './unit-mismatch.ts';
import unitMisplaced from './unit-misplaced.ts';
import valueUnparsed from './value-unparsed.ts';

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
