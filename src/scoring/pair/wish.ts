import { remember } from '../../text/remember.ts';

/**
 * What the name of an indicator says of its number. Of a span of time: `sooner` it is done, `lasting` the longer the better,
 * `time` not said. `neither`: rates of control and change, of which neither more nor less is better by itself. `none` for most names.
 */
export type Wish =
  | 'none'
  | 'neither'
  | 'fewer'
  | 'fewer-as-rate'
  | 'rather-fewer'
  | 'open'
  | 'rank'
  | 'sooner'
  | 'rather-sooner'
  | 'time'
  | 'lasting';

/** Nobody wants more of them, however they are counted. */
const NEVER = '事故|差错|失误|违规|违纪|返工';
/** Nor of these as a rate; as a number they may be what was dealt with: 投诉数量, and 死亡人数 of a pension. */
const RARELY =
  '投诉|举报|违法|超标|死亡|病死|伤亡|发病|患病|感染|复发|发案|犯罪|失败|逾期|超期|延误|延迟|信访|上访|重访|火灾|流失|空置|闲置|' +
  '撂荒|故障|误差|偏差|缺陷|漏损|损耗|破损|损坏|损失|辍学|失学|缺勤|旷课|失业|返贫|贫困发生|停电|断电|停机|中断|拥堵|漏报|误报|错报|' +
  '漏检|违约|坏账|不良贷款|拖欠|欠薪|退货|[不未](?:合格|达标|满意|良|符合|完成)';
/** A rate of 控制, 变动 or 结余 is right where the standard puts it: 在职人员控制率, “三公经费”变动率, 结转结余率. */
const NEITHER = /(?:控制|变动|变化|调整|结转结余|结转和结余|结余|结转|偏差|偏离|波动|增减)(?:率|比例|幅度)$/;
/** Amounts that are to be small, which a plan may also aim at. */
const LESS =
  '案件|污染|隐患|能耗|电耗|水耗|油耗|物耗|耗[电水油]量|排放|噪[声音]|需氧量|氨氮|总磷|(?:PM2\\.?5|PM10|颗粒物|污染物|二氧化.)(?:年?平?均)?(?:排放)?浓度|PM2\\.?5|PM10';
const RATE = '(?:发生)?(?:率|比例|比率|占比)';
const NUMBER = '(?:发生)?(?:数|量|值|均值|总量|强度|次数|起数|件数|人数|户数|数量|情况)?';

const FEWER = new RegExp(`(?:${NEVER})(?:${RATE}|${NUMBER})$`);
const FEWER_AS_RATE = new RegExp(`(?:${RARELY})${RATE}$`);
const RATHER_FEWER = new RegExp(`(?:${RARELY})${NUMBER}$|(?:${LESS})(?:${RATE}|${NUMBER})$`);

/** Work on such things, or the change in them: 查处违规数, 降低投诉率. */
const WORK_OR_CHANGE =
  /办理|办案|办结|审理|审结|查处|受理|处理|处置|处罚|调解|化解|整治|治理|整改|消除|排除|排查|检查|核查|打击|侦破|破获|盘活|清理|清零|回访|接待|接访|答复|解决|救援|扑救|监测|监控|防[治控止范]|预防|避免|遏制|降低|降幅|减少|下降|减排|压减|提升|提高|增长|增加|上升|挽回|追回|追缴|救助|帮扶|安置|修复|[维抢]修|鉴定|调查/;

/** Whether words tell of work on something, or of a change in it, and not of how much of it there is. */
export const isWorkOrChange = (words: string) => words !== '' && WORK_OR_CHANGE.test(words);

const HANDLED =
  '办理|办结|办证|处理|处置|响应|审[批核查结]|评审|拨付|支付|发放|兑[付现]|结算|报销|反馈|[回答]复|回应|受理|整改|抢修|到[场达]|出警|等[待候]|排队|候[诊车]|配送|送达|交[付货]|供货';
const TIME = '(?:时限|时间|时长|周期|期限|时效)';
const SOONER = new RegExp(`(?:${HANDLED})[^率]{0,4}${TIME}$|(?:工期|耗时|用时)$`);
const RATHER_SOONER = new RegExp(
  `时限$|(?:完[成工]|竣工|建设|施工|实施|工程|项目|采购|招标|验收|改造)[^率]{0,4}${TIME}$`,
);
const LASTING =
  /培训|学习|授课|教学|课程|服务|开放|保障|使用|运[行营]|值[守班]|养护|[管维]护|质保|保修|保质|存续|有效|租[赁用]|播[放出]|宣传|展[出示览]|供[水电热暖]|在线|工作|驻[村点]|巡[查逻]|锻炼|阅读|睡眠|陪护|照护|托管|志愿|参与|活动|续航|存活|寿命|停留/;

/** The wish of a name; a bracket behind it is its unit: 办结时限（天）. */
export const wishOf = remember((name): Wish => {
  const plain = name.replace(/\s/g, '').replace(/[(（][^()（）]*[)）]$/, '');
  if (NEITHER.test(plain)) return 'neither';
  if (SOONER.test(plain)) return 'sooner';
  if (RATHER_SOONER.test(plain)) return LASTING.test(plain) ? 'time' : 'rather-sooner';
  if (/(?:时间|时长|周期|期限|时效|及时性?)$/.test(plain)) return LASTING.test(plain) ? 'lasting' : 'time';
  if (/(?:排名|名次|位次)$/.test(plain)) return 'rank';
  if (RATHER_FEWER.test(plain) || FEWER.test(plain) || FEWER_AS_RATE.test(plain)) {
    if (WORK_OR_CHANGE.test(plain)) return 'open';
    if (FEWER.test(plain)) return 'fewer';
    return FEWER_AS_RATE.test(plain) ? 'fewer-as-rate' : 'rather-fewer';
  }
  return /浓度$/.test(plain) ? 'open' : 'none';
});
