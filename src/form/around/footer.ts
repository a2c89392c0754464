import type { Located } from '../../model/place.ts';
import type { Line, Page } from '../page/page.ts';

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

/** Labels under a table that are about the form as a whole. */
const EXPLANATION_LABEL =
  /(偏差|未完成|未达|扣分|差异).*(原因|分析|说明)|^(存在问题|原因分析|存在的问题|其他需要说明)/;
const MEASURES_LABEL = /改进措施|结果应用|下一步/;
const NOTE_LABEL = /^(备注|注\d?|注释|附注|说明|填表说明)/;
const SIGNATURE_LABEL = /负责人|签批|签字|盖章|填报人|填表人|联系电话|审核人/;

/** 「填报人：张三」: a signature also where the cells beside it stand under columns of the table. */
export function isSignature(line: Line): boolean {
  return SIGNED_BY.test(line.slots[0]?.key ?? '');
}

const SIGNED_BY =
  /^(单位|项目|部门|主要|分管|财务|预算|绩效)*(负责人|填报人|填表人|制表人|审核人|经办人|联系人|联系电话|(填报|填表|制表|上报)(日期|时间))(签字|签章|签名|盖章|及?联系?电话)*(:|$)/;
