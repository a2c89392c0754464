/** The writings of a name from where its place may begin. */
export type Beginnings = readonly string[];

/**
 * Whether a name begins with a place: 郑州市上街区…, also behind its province, a code or 中国共产党. 上海路街道 does not begin
 * with 上海: it is a street.
 */
export function beginsWith(beginnings: Beginnings, place: string): boolean {
  for (const words of beginnings) {
    if (words.startsWith(place) && !STREET.test(words.slice(place.length))) return true;
  }
  return false;
}

const STREET = /^(?:大?[路街道巷里弄]|新?村|社区|小区|商场|宾馆|饭店|医药|银行)/;
const BEFORE =
  /^(?:[[(【]?[\dA-Za-z_-]+[\])】]?[-_:、]?|中国共产党|中共|中国共产主义青年团|共青团|中华人民共和国|国家税务总局)+/;
const YEAR = /^(?:19|20)\d{2}年?(?:度|-(?:19|20)\d{2}年)?/;
const PROVINCE = /^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,8}?自治区)/;

/**
 * The name as it stands, and without the province in front of the city.
 *
 * @param name squeezed
 */
export function beginningsOf(name: string): Beginnings {
  const plain = name.replace(YEAR, '').replace(BEFORE, '');
  const below = plain.replace(PROVINCE, '');
  // 西部(重庆)科学城: the place stands in brackets.
  const bracketed = /^[\u4e00-\u9fff]{0,4}\(([\u4e00-\u9fff]{2,6})\)/.exec(plain)?.[1];
  // Most names have no province in front, and would be looked at twice for every place.
  return [...new Set([plain, below, bracketed ?? plain])];
}

/** The provinces: a unit that names one belongs to no other. */
export const PROVINCES = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
];
