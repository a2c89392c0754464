import type { Skipped } from '../batch/plan/plan.ts';
import type { Tally } from '../batch/tally.ts';
import { type Text, text } from '../text/language.ts';

/**
 * What was passed over, in one line; null when nothing was.
 *
 * @param summaries of earlier runs
 */
export function skippedNote({ locks, copies, repeats, others }: Skipped, summaries: number): Text | null {
  const types = [...others].sort(([a], [b]) => (a < b ? -1 : 1));
  const number = [locks, copies, summaries, repeats, ...types.map(([, count]) => count)].reduce(
    (a, b) => a + b,
    0,
  );
  if (number === 0) return null;
  const parts: [count: number, zh: string, en: string][] = [
    [locks, '锁文件（~$）', 'lock files (~$)'],
    [copies, '标记副本（.checked）', 'marked copies (.checked)'],
    [summaries, '本程序写的汇总', 'summaries of our own'],
    [repeats, '重复指定的文件', 'files named again'],
    ...types.map(([type, count]): [number, string, string] => [
      count,
      type === '' ? '没有扩展名的文件' : `${type} 文件`,
      type === '' ? 'files without a type' : type,
    ]),
  ];
  const told = parts.filter(([count]) => count > 0);
  return text(
    `跳过 ${number} 个文件：${told.map(([count, zh]) => `${zh} ${count} 个`).join('、')}`,
    `skipped ${number} files: ${told.map(([count, , en]) => `${count} ${en}`).join(', ')}`,
  );
}

/** What a run had done when it was ended. @param unwritten documents that were given up */
export function endedNote({ counts, copies }: Tally, total: number, unwritten: readonly string[]): Text {
  const [zh, en] =
    unwritten.length === 0
      ? ['', '']
      : [`；没有写出 ${unwritten.join('、')}`, `; not written: ${unwritten.join(', ')}`];
  return text(
    `已中断：${total} 个文件中检查完 ${counts.length} 个，写出标记副本 ${copies} 个${zh}。`,
    `Ended: ${counts.length} of ${total} files were checked and ${copies} marked copies written${en}.`,
  );
}

/** What an update did to a baseline. */
export function baselineNote(shown: string, before: readonly string[], after: readonly string[]): Text {
  const [old, now] = [new Set(before), new Set(after)];
  const added = after.filter((entry) => !old.has(entry)).length;
  const removed = before.filter((entry) => !now.has(entry)).length;
  const kept = after.length - added;
  return text(
    `已更新基线 ${shown}：新增 ${added} 条，保留 ${kept} 条，去掉 ${removed} 条`,
    `updated the baseline ${shown}: ${added} added, ${kept} kept, ${removed} removed`,
  );
}

/** Entries of a baseline that were found no more; null when there are none. */
export function staleNote(
  shown: string,
  stale: readonly { file: string; fingerprint: string }[],
): Text | null {
  if (stale.length === 0) return null;
  const lines = stale.slice(0, 10).map(({ file, fingerprint }) => `  ${file}: ${fingerprint}`);
  const more = stale.length > 10 ? ['  …'] : [];
  const list = [...lines, ...more].join('\n');
  return text(
    `基线 ${shown} 里有 ${stale.length} 条已经不再出现，可用 --update-baseline 去掉：\n${list}`,
    `${stale.length} entries of the baseline ${shown} are found no more; --update-baseline removes them:\n${list}`,
  );
}
