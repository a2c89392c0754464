import { cellOf } from '../../model/place.ts';
import { text } from '../../text/language.ts';
import { AlikeFinder, type Match } from './alike.ts';
import type { Extract, TextExtract } from './extract.ts';
import type { BetweenDraft, BetweenRule, Comparison } from './rule.ts';

/** Of the four-character pieces of both texts, so many are in both. */
const THRESHOLD = 0.7;

export const textCopied: BetweenRule = {
  id: 'text-copied',
  severity: 'warning',
  page: {
    what: text(
      '偏差原因或改进措施与另一个部门的表几乎一字不差。',
      'Reasons or measures stand almost word for word in the form of another department.',
    ),
    why: text(
      '照抄的原因说明不了本部门的情况，复核时会被退回。',
      'Copied reasons explain nothing about the department and are sent back.',
    ),
    causes: text(
      '拿别的部门的表作底稿，只改了名称和数字；比较时不看标点、空格和数字，四字一段，七成以上相同才算。',
      'Another department’s form served as a draft and only names and numbers were changed. Compared in pieces of four characters without punctuation, blanks and digits; from seven tenths alike.',
    ),
  },
  open,
};

interface Said {
  form: Extract;
  said: TextExtract;
}

function open(): Comparison {
  const finder = new AlikeFinder<Said>(THRESHOLD);
  const matches: Match<Said>[] = [];
  return {
    add(form) {
      for (const said of form.texts) {
        const match = finder.add({ form, said }, said.sketch);
        if (match) matches.push(match);
      }
    },
    *check({ departmentOf }) {
      for (const match of matches) {
        const other = departmentOf(match.founder.form);
        if (departmentOf(match.item.form) !== other) yield draft(match, other);
      }
    },
  };
}

/** @param other whose the text was before */
function draft({ item: { form, said }, founder, likeness }: Match<Said>, other: string): BetweenDraft {
  const share = Math.floor(likeness * 100);
  const alike =
    likeness === 1 ? text('完全相同', 'the same') : text(`有 ${share}% 相同`, `${share}% the same`);
  return {
    form,
    cell: said.cell,
    subject: said.subject,
    message: text(
      `${cellOf(said.cell)}「${said.opening}…」与${other}的 ${founder.form.file} ${cellOf(founder.said.cell)} ${alike.zh}。`,
      `${cellOf(said.cell)} “${said.opening}…” is ${alike.en} as ${cellOf(founder.said.cell)} of ${founder.form.file} (${other}).`,
    ),
    remedy: text('按本部门的实际情况重写。', 'Write what is the case in this department.'),
    found: said.opening,
    others: [{ file: founder.form.file, cell: founder.said.cell }],
  };
}

/** `H40` of `自评表!H40`. */
