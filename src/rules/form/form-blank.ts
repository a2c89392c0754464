import { text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { formPlace, isBlankForm } from '../sentence-parts.ts';

export default defineRule({
  id: 'form-blank',
  severity: 'info',
  page: {
    what: text(
      '这张表还没有填：没有一个实际完成值，也没有一个得分。',
      'The form has not been filled in: no result and no score.',
    ),
    why: text(
      '空白表没有可以核对的内容，其他规则不再逐行提示。',
      'There is nothing to check, so no other rule speaks row by row.',
    ),
    causes: text(
      '交错了文件，或者检查的是空白模板。',
      'The wrong file was handed in, or a template is being checked.',
    ),
  },
  *check(card) {
    const at = formPlace(card);
    if (!at || !isBlankForm(card)) return;
    yield {
      at,
      subject: ['全表'],
      message: text(
        '这张表没有填写：没有实际完成值，也没有得分。',
        'The form is not filled in: no results and no scores.',
      ),
      remedy: text(
        '填好后再检查；模板可以忽略这一条。',
        'Check it again when it is filled in; a template may ignore this.',
      ),
    };
  },
});
