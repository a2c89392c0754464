/*
 * Each string is pairs of characters: as found, as the grammar knows it.
 */

/**
 * Traditional characters of the field's vocabulary, for forms that went through a converter. Only characters that
 * simplified text never uses are listed, so nothing else changes.
 */
const TRADITIONAL =
  '個个萬万億亿項项數数達达標标於于過过無无開开時时間间會会場场戶户畝亩噸吨輛辆隻只臺台條条種种處处張张幣币週周點点圓圆餘余內内從从對对' +
  '實实際际為为後后預预決决調调復复執执報报質质檢检驗验顯显環环養养維维護护穩稳減减滿满務务業业員员類类級级辦办結结發发優优較较應应現现' +
  '學学習习當当準准確确規规範范長长運运轉转進进還还設设計计許许認认證证縣县區区鄉乡鎮镇鐘钟頓顿體体總总產产齊齐額额費费補补貼贴貸贷資资' +
  '購购買买與与並并誤误創创獎奖團团隊队頭头節节課课門门冊册庫库網网絡络備备負负責责衛卫財财稅税評评審审績绩獲获舉举訪访訴诉問问題题統统' +
  '單单權权註注說说續续響响籌筹師师書书車车廠厂馬马魚鱼鳥鸟風风飛飞電电話话號号圖图畫画經经濟济農农歷历專专屆届營营銷销導导講讲讀读寫写';

/** Radicals that PDF conversion leaves in place of characters and that Unicode does not fold. */
const RADICALS = '⺟母⺠民⻄西⻅见⻆角⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻥鱼⻩黄⻬齐⻰龙';

/** Other writings of the signs of the grammar; ≯ and ≮ are "not more" and "not less". */
const SIGNS = '≧≥⩾≥≽≥⪰≥≮≥≦≤⩽≤≼≤⪯≤≯≤═=⁼=٪%∶:∼~〜~−-‐-‑-‒–•·・·⋅·∙·╱/⁄/∕/✕×✖×╳×';

/** Every character of a list in the place of its pair; the rest of the text stays. */
function folding(pairs: string): (text: string) => string {
  const known = new Map(
    [...pairs.matchAll(/(.)(.)/gu)].map(([, found, one]) => [String(found), String(one)]),
  );
  const any = new RegExp(`[${[...known.keys()].join('')}]`, 'gu');
  return (text) => text.replace(any, (glyph) => known.get(glyph) ?? glyph);
}

const foldAll = folding(TRADITIONAL + RADICALS + SIGNS);

/** Traditional characters as simplified ones, and nothing else changed. */
export const simplify = folding(TRADITIONAL);

/** Full-width, small, vertical, compatibility and mathematical forms: Unicode says what they stand for. */
const COMPATIBILITY =
  /[\uFF00-\uFFEF\uFE30-\uFE6F\u2F00-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}\u{1D400}-\u{1D7FF}]/gu;

/** Every character in the one writing that the grammar knows; ①, ² and …, which carry meaning, stay. */
export function foldGlyphs(text: string): string {
  return foldAll(text.replace(COMPATIBILITY, (glyph) => glyph.normalize('NFKC')));
}
