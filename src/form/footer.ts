import type { Located } from '../model/place.ts';
import type { Line, Page } from './page.ts';
import { EXPLANATION_LABEL, MEASURES_LABEL, NOTE_LABEL, SIGNATURE_LABEL } from './words.ts';

/** A line about the form as a whole. */
export interface Footer {
  kind: 'note' | 'explanation' | 'signature';
  /** The words beside the label, or the label's own where it holds all; null where nothing was written. */
  words: Located<string> | null;
}

/** Reads a line by its label: 备注 and 注, 偏差原因分析 and 改进措施, signatures. */
export function readFooter(line: Line, page: Page): Footer | null {
  const [label] = line.slots;
  if (!label) return null;
  const texts = line.slots.map((slot) => page.text(slot));
  const longest = texts.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  if (NOTE_LABEL.test(label.key)) return { kind: 'note', words: longest };
  if (EXPLANATION_LABEL.test(label.key) || MEASURES_LABEL.test(label.key)) {
    return { kind: 'explanation', words: texts.length > 1 ? longest : null };
  }
  return SIGNATURE_LABEL.test(label.key) ? { kind: 'signature', words: null } : null;
}

/** 「填报人：张三」: a signature also where the cells beside it stand under columns of the table. */
export function isSignature(line: Line): boolean {
  return SIGNED_BY.test(line.slots[0]?.key ?? '');
}

const SIGNED_BY =
  /^(单位|项目|部门|主要|分管|财务|预算|绩效)*(负责人|填报人|填表人|制表人|审核人|经办人|联系人|联系电话|(填报|填表|制表|上报)(日期|时间))(签字|签章|签名|盖章|及?联系?电话)*(:|$)/;
