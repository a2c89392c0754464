import type { Claim } from './claim.ts';

/** Points that are earned, lost or refused. 得分60分以下为差 grades, 每项得分保留两位 rounds. */
const AWARDS =
  /不(?:得|计)分(?!配|解|散|拆)|(?:得|计)(?:满分|0分|\d+(?:\.\d+)?分)|扣(?:除|减)?[^,，。;]{0,12}?(?:\d+(?:\.\d+)?分|\d+%|分值)|扣完为止/;
/** What they hang on. */
const CONDITION = /低于|高于|不足|不到|未|没有|超过|超出|以上|以下|以内|每|达到|完成|缺|[≥≤<>]|\d%/;

/**
 * The sentences of a note, squeezed, that plainly say what is earned or lost under a condition and that no claim was
 * read from: a rule of the form that is not applied.
 */
export function unreadIn(words: string, claims: readonly Claim[]): string[] {
  return words
    .split(/[。;]|(?<!\d)\d[.、](?!\d)/)
    .filter((sentence) => AWARDS.test(sentence) && CONDITION.test(sentence))
    .filter(
      (sentence) => !claims.some((claim) => claim.words.split('、').some((part) => sentence.includes(part))),
    )
    .map((sentence) => sentence.replace(/^(?:注|备注|说明|评分说明):/, ''));
}
