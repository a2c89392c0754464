import { withoutBrackets } from '../text/brackets.ts';
import { remember } from '../text/remember.ts';
import { squeeze } from '../text/squeeze.ts';

/**
 * The name of a level-1 group in one writing: without 指标, brackets and numbering; 预算资金执行率 and 预算执行情况 are 预算执行,
 * 服务对象满意度 is 满意度, 效果 is 效益, 可持续性 is 可持续.
 */
export const groupKey = remember((name): string => {
  const plain = withoutBrackets(squeeze(name), '([', ')]')
    .replace(/^[一二三四五六七八九十\d]+[、.]/, '')
    .replace(/指标$/, '')
    .replace(/^项目(?=决策|管理|过程|产出|效益|效果)/, '');
  if (/^预算(?:资金)?执行(?:率|情况)?$/.test(plain)) return '预算执行';
  if (/满意度?$/.test(plain)) return '满意度';
  if (/^可持续/.test(plain)) return '可持续';
  return plain === '效果' ? '效益' : plain;
});
