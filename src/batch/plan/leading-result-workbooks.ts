import { isOwnSummaryAt } from '../../files/result-workbook.ts';
import type { Plan } from './plan.ts';

/**
 * Takes the summaries of ours away with which a plan begins. Others are met while their bytes are there anyway, and passed
 * over then; but a document that is written file by file has to know its first file beforehand.
 *
 * @returns how many there were
 */
export function dropLeadingSummaries({ inputs }: Plan): number {
  let dropped = 0;
  for (let [first] = inputs; inputs.length > 1 && first && 'path' in first; [first] = inputs) {
    if (!isOwnSummaryAt(first.path)) break;
    inputs.shift();
    dropped++;
  }
  return dropped;
}
