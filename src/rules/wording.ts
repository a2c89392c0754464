/** A cell that says nothing: empty, a dash, 无, 0. */
export function isNothing(words: string): boolean {
  return /^[\s/—–\-_*.…·。、]*$|^(无|0|空|暂无|没有|不涉及|N\/?A)[。.]?$/i.test(words.trim());
}
