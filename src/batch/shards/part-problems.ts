import { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { type Text, text } from '../../text/language.ts';
import type { PartFile } from './part-file.ts';
import { type PartHead, sizeOfShard } from './shard.ts';

/** Why parts cannot be joined, each in one sentence. */

const problem = (zh: string, en: string) => new Problem('bad-part', text(zh, en));

export const unreadable = ({ shown }: PartFile) =>
  new Problem(
    'not-found',
    text(
      `没有“${shown}”这个文件，或者不能读取；请核对路径。`,
      `There is no file “${shown}”, or it cannot be read.`,
    ),
  );

/** @param line of the file, from 1 */
export const noResult = ({ shown }: PartFile, line: number) =>
  problem(
    `${shown}:${line} 不是检查结果；要合并的是 perf-score check … -f jsonl 写出的文件。`,
    `${shown}:${line} is no result of a check; what can be merged is what perf-score check … -f jsonl writes.`,
  );

export const empty = ({ shown }: PartFile) =>
  problem(
    `“${shown}”里没有内容；这一份没有跑完，或没有写出结果，请重新运行它。`,
    `“${shown}” is empty; its run did not end, or wrote nothing. Run it again.`,
  );

export const incomplete = ({ shown }: PartFile, head: PartHead | null) => {
  const size = head ? sizeOfShard(head.part) : 0;
  return problem(
    `“${shown}”应有 ${size} 个文件的结果，实际不是；这一份没有跑完或被改动过，请重新运行它。`,
    `“${shown}” should hold the results of ${size} files and does not; it did not run to its end or was changed. Run it again.`,
  );
};

/** @param plain a part without a head */
export const mixed = (plain: string) =>
  problem(
    `“${plain}”不是用 --shard 写出的，不能和分份的结果一起合并；请只给同一次分份的各个文件。`,
    `“${plain}” was not written with --shard and cannot be merged with parts that were; name the parts of one batch only.`,
  );

export const otherVersion = (file: PartFile, head: PartHead, tool: Report['tool']) =>
  problem(
    `“${file.shown}”是 ${head.tool.version} 版写出的，本程序是 ${tool.version} 版；请用同一个版本检查和合并。`,
    `“${file.shown}” was written by version ${head.tool.version}, this is ${tool.version}; check and merge with one version.`,
  );

export const otherLanguage = (file: PartFile, head: PartHead) =>
  problem(
    `“${file.shown}”的语言是 ${head.language}；请给 merge 加上 --lang ${head.language}，各份用同一种语言。`,
    `“${file.shown}” is in ${head.language}; merge with --lang ${head.language}, and use one language for all parts.`,
  );

export const otherPlan = (part: PartFile, first: PartFile) =>
  problem(
    `“${part.shown}”和“${first.shown}”不是同一批文件的份；请让每一份用同样的路径和份数重新运行。`,
    `“${part.shown}” and “${first.shown}” are no parts of the same files; run every part with the same paths and number of parts.`,
  );

export const otherOptions = (part: PartFile, first: PartFile, { one, other }: { one: Text; other: Text }) =>
  problem(
    `“${part.shown}”和“${first.shown}”检查时的选项不同（${one.zh}；${other.zh}）；请用同样的选项重新运行每一份。`,
    `“${part.shown}” and “${first.shown}” were checked with different options (${one.en}; ${other.en}); run every part with the same.`,
  );

export const twice = (part: PartFile, twin: PartFile, { part: { number, of } }: PartHead) =>
  problem(
    `“${part.shown}”和“${twin.shown}”都是第 ${number}/${of} 份；请去掉一个。`,
    `“${part.shown}” and “${twin.shown}” are both part ${number}/${of}; leave one out.`,
  );

export const lacking = (missing: readonly number[], of: number) =>
  problem(
    `缺少第 ${missing.join('、')} 份（共 ${of} 份）；请补齐后再合并。`,
    `Part ${missing.join(', ')} of ${of} is missing; add it and merge again.`,
  );
