import { remember } from '../text/remember.ts';

/** How much a result that says the contrary of its target denies: all of it, or only the manner, 未按时完成. */
export type Contrary = 'all' | 'manner';

const AROUND = /^(?:已经?|均|都|目前|结果)+(?=.)|[。.;,!]+$/g;
const NOT = /^(?:尚|还|仍|并|均|暂)?(?:未能|未被|未予|未|没有|没|不能|无法|不够|不)(?=.)/;
/** 不断提升 denies nothing; 未发现问题 and 未超过 are good news. */
const NO_DENIAL =
  /^(?:不[断仅但同少止等]|不动产|不[低高少多大小]于|未来|未成年|[未没不]有?(?:发[现生]|出现|接到|收到|造成|产生|引发|超))/;
/** What was not done in this manner may have been done in another. */
const MANNER =
  /^(?:按[时期质量]|按计划|如期|及时|准时|显著|明显|大幅|有效|充分|全面|进一步|持续|逐步|稳步|顺利|圆满|高质量)(?=.)/;
const MORE_THAN_ASKED = /^(?:超额|提前|全部|完全)/;

/** 不超预算, 无投诉, 未发生事故: contrary to that is what it excludes. */
const NONE = /^(?:不得|不再|不|未|无|没有|杜绝|避免)(?:发生|出现|存在)?(?=.)/;
const SOME = /^(?:存?在|有|发生|出现|收到|接到)?了?/;
const OVERSPENT = /^(?:决算|实际)?(?:超支|超出?预算|超出?概算)$/;

const GOOD_AND_BAD = [
  [
    /^(?:优|优秀|优良|良|良好|好|较好|很好|效果(?:良好|较好|好|明显|显著))$/,
    /^(?:效果)?(?:差|较差|很差|极差|不好|不佳|不良)$/,
  ],
  [/^(?:较|很)?高$/, /^(?:较|很)?低$/],
  [/^(?:验收)?(?:合格|通过)$|^通过验收$/, /^(?:验收)?(?:不合格|[未不]通过)$/],
  [/^(?:健全|完善|齐全|完整|完备)$/, /^(?:缺失|缺乏|残缺)$/],
  [/^有效$/, /^无效$/],
] as const;

const IN_TIME = /及时|按时|按期|如期|准时/;
const LATE = /^(?:逾期|超期|延期|延迟|延误|滞后|推迟|拖延)(?:完成|发放|拨付|支付|办结|到位)?$/;

const FILLERS =
  /不断|持续|逐步|稳步|有所|明显|显著|大幅度?|有效|进一步|[较比](?:上年度?|去年)|同比|环比|得到|了|的/g;
const AXES = [
  [/提升|提高|增长|增加|上升|递增/g, /下降|降低|减少|下滑|减小|压减|递减/g],
  [/改善|好转/g, /恶化|变差/g],
  [/增强|加强/g, /减弱|削弱/g],
] as const;
const WAYS = AXES.flatMap(([up, down]) => [
  [up, down],
  [down, up],
]);

/**
 * Whether a result in words says the contrary of its target: the target with 未 or 不 before it (未及时, 不合格), what the target
 * excludes (超预算 for 不超预算), its opposite (差 for 优), or a move the other way. Null for everything else.
 *
 * @param target normalised, as `actual`
 */
export function contrary(target: string, actual: string): Contrary | null {
  return contraryOf(`${target}\n${actual}`);
}

const contraryOf = remember((both): Contrary | null => {
  const [target = '', actual = ''] = both.split('\n').map((words) => words.replace(AROUND, ''));
  if (target === '' || actual === '') return null;
  if (target === '否' && actual === '是') return 'all';
  if (excludes(target)) return happened(target, actual) ? 'all' : null;
  return denied(target, actual) ?? opposed(target, actual);
});

/** Whether a target asks for nothing to happen: 不超预算, 无投诉. To 「否」 it is, and to 「是」 it is not, hard to tell which. */
export const excludes = (target: string) =>
  NONE.test(target) && !/^(?:不[断仅但]|未来|未成年|无人机|无障碍|无害化)/.test(target);

function happened(target: string, actual: string): boolean {
  const excluded = target.replace(NONE, '').replace(/^超[过出]?/, '超');
  if (OVERSPENT.test(actual) && /^超.*[预概]算/.test(excluded)) return true;
  if (/^(?:发生|出现)$/.test(excluded) && /^(?:[已有]?(?:发生|出现)过?|有)$/.test(actual)) return true;
  return actual.replace(SOME, '').replace(/^超[过出]?/, '超') === excluded;
}

function denied(target: string, actual: string): Contrary | null {
  const words = NOT.test(actual) && !NO_DENIAL.test(actual) ? actual.replace(NOT, '') : '';
  if (words === '' || /[,;。、]/.test(words) || MORE_THAN_ASKED.test(target)) return null;
  const more = words.startsWith(target) && (target.length > 1 || words === target);
  if (!more && !(target.startsWith(words) && words.length > 1)) return null;
  return MANNER.test(target) ? 'manner' : 'all';
}

function opposed(target: string, actual: string): Contrary | null {
  if (GOOD_AND_BAD.some(([good, bad]) => good.test(target) && bad.test(actual))) return 'all';
  if (IN_TIME.test(target) && LATE.test(actual)) return 'manner';
  return turned(target, actual) ? 'all' : null;
}

/** 有所提升 beside 不断提升, 下降5% beside 不断下降: the move that was asked for, of the same thing or of nothing named. */
export function movedAsAsked(target: string, actual: string): boolean {
  const [wanted, reached] = [target, actual].map((words) => words.replace(FILLERS, '').replace(/\d.*$/, ''));
  if (wanted === undefined || reached === undefined) return false;
  return WAYS.some(([way, back]) => {
    if (!way || !back || wanted.search(way) < 0 || reached.search(way) < 0) return false;
    if (wanted.search(back) >= 0 || reached.search(back) >= 0 || NOT.test(reached)) return false;
    const [of, by] = [wanted.replace(way, ''), reached.replace(way, '')];
    return by === '' || of === '' || of.includes(by) || by.includes(of);
  });
}

/** 提升 against 下降, of the same thing or of nothing named: 提升满意度 and 投诉减少 go together. */
export function turned(target: string, actual: string): boolean {
  const [wanted, reached] = [target.replace(FILLERS, ''), actual.replace(FILLERS, '')];
  return WAYS.some(([way, back]) => {
    if (!way || !back || wanted.search(way) < 0 || wanted.search(back) >= 0) return false;
    if (reached.search(back) < 0 || reached.search(way) >= 0) return false;
    return wanted.replace(way, '').includes(reached.replace(back, ''));
  });
}
