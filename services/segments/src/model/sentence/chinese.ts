import { isProbability, type PredictionName } from "../condition-schemas.ts";
import type { ConditionOf } from "../predicate.ts";
import type { SentenceNames, SentenceWords } from "./sentence-words.ts";

const plain = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2, useGrouping: true });
const percent = new Intl.NumberFormat("zh-CN", { style: "percent", maximumFractionDigits: 1 });
const alternatives = new Intl.ListFormat("zh-CN", { type: "disjunction" });
const regions = new Intl.DisplayNames("zh-CN", { type: "region", fallback: "code" });

const quoted = (text: string) => `“${text}”`;
const money = (amount: number, currency: string) =>
  new Intl.NumberFormat("zh-CN", { style: "currency", currency, maximumFractionDigits: 2 })
    .format(amount)
    .replace(/\.00$/, "");
const country = (code: string) => (/^[A-Z]{2}$/.test(code) ? regions.of(code)! : code);

interface Bounds {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

function bounds({ atLeast, atMost }: Bounds, say: (value: number) => string): string {
  if (atLeast === undefined) return `不超过 ${say(atMost!)}`;
  if (atMost === undefined) return `不少于 ${say(atLeast)}`;
  return atLeast === atMost ? `为 ${say(atLeast)}` : `为 ${say(atLeast)} 至 ${say(atMost)}`;
}

const within = (window: number | undefined) => (window === undefined ? "" : `最近 ${plain.format(window)} 天内`);

function goods({ productId, categoryId }: { productId?: string; categoryId?: string }, names: SentenceNames): string {
  if (productId !== undefined) return `商品${quoted(names.product(productId))}的`;
  return categoryId === undefined ? "" : `品类${quoted(names.category(categoryId))}的`;
}

const recency = (what: string, { withinDays, moreThanDaysAgo }: ConditionOf<"lastOrder">) =>
  withinDays === undefined
    ? `${what}在 ${plain.format(moreThanDaysAgo!)} 天以前`
    : `${what}在最近 ${plain.format(withinDays)} 天内`;

const fieldNames: Record<ConditionOf<"customer">["field"], string> = {
  country: "国家/地区",
  locale: "语言",
  acquisitionChannel: "获客渠道",
};

const eventWords: Record<ConditionOf<"events">["kind"], string> = {
  PAGE_VIEW: "浏览页面",
  PRODUCT_VIEW: "浏览商品",
  CART_ADD: "加入购物车",
  CART_REMOVE: "移出购物车",
  CHECKOUT: "进入结账",
  PURCHASE: "购买事件",
  EMAIL_SENT: "收到邮件",
  EMAIL_OPEN: "打开邮件",
  EMAIL_CLICK: "点击邮件",
  SUPPORT_CONTACT: "联系客服",
  FEEDBACK: "评分",
  CUSTOM: "自定义事件",
};

const scoreNames: Record<ConditionOf<"rfm">["score"], string> = {
  RECENCY: "最近购买（R）",
  FREQUENCY: "购买频次（F）",
  MONETARY: "消费金额（M）",
};

const predictionNames: Record<PredictionName, string> = {
  P_ALIVE: "活跃概率",
  CHURN_RISK: "流失风险",
  EXPECTED_PURCHASES: "未来 90 天预计购买次数",
  CLV: "未来 12 个月预计价值",
  NEXT_PURCHASE_DAYS: "距下次购买的预计天数",
  SATISFACTION: "满意度指数",
};

function predicted(name: PredictionName, value: number, currency: string): string {
  if (isProbability(name)) return percent.format(value);
  return name === "CLV" ? money(value, currency) : plain.format(value);
}

const purposes: Record<ConditionOf<"consent">["purpose"], string> = {
  EMAIL_MARKETING: "邮件营销",
  SMS_MARKETING: "短信营销",
  PROFILING: "用户画像",
  ANALYTICS: "数据分析",
  ADVERTISING: "其他平台的广告",
};

function attributeTest({ in: words, is, known, atLeast, atMost, from, to }: ConditionOf<"attribute">): string {
  if (words !== undefined) return `为${alternatives.format(words.map(quoted))}`;
  if (is !== undefined) return is ? "为“是”" : "为“否”";
  if (known !== undefined) return known ? "已知" : "未知";
  if (from !== undefined && to !== undefined) return `在 ${from} 至 ${to} 之间`;
  if (from !== undefined) return `不早于 ${from}`;
  if (to !== undefined) return `不晚于 ${to}`;
  return bounds({ atLeast, atMost }, plain.format);
}

export const chineseWords: SentenceWords = {
  conditions: {
    customer: ({ field, in: words, known }) => {
      if (words === undefined) return `${fieldNames[field]}${known ? "已知" : "未知"}`;
      return `${fieldNames[field]}为${alternatives.format(words.map((word) => (field === "country" ? country(word) : quoted(word))))}`;
    },
    registered: (condition) => recency("首次记录", condition),
    attribute: (condition) => `属性${quoted(condition.name)}${attributeTest(condition)}`,
    orders: (condition, names) => {
      const { measure, withinDays } = condition;
      const of = `${within(withinDays)}${goods(condition, names)}`;
      if (measure === "COUNT") return `${of}订单数${bounds(condition, (value) => `${plain.format(value)} 笔`)}`;
      const amount = bounds(condition, (value) => money(value, names.currency));
      return `${of}${measure === "AVERAGE" ? "平均每单金额" : "消费总额"}${amount}`;
    },
    firstOrder: (condition) => recency("首次下单", condition),
    lastOrder: (condition) => recency("最近一次下单", condition),
    events: (condition, names) =>
      `${within(condition.withinDays)}${goods(condition, names)}${eventWords[condition.kind]}次数${bounds(condition, (value) => `${plain.format(value)} 次`)}`,
    rfm: ({ score, ...of }) => `${scoreNames[score]}得分${bounds(of, plain.format)}`,
    prediction: ({ name, below, above, confidence }, { currency }) => {
      const limit = predicted(name, (below ?? above)!, currency);
      const sure = confidence === undefined ? "" : `（置信度 ${percent.format(confidence)}）`;
      return `${predictionNames[name]}${below === undefined ? "高于" : "低于"} ${limit}${sure}`;
    },
    consent: ({ purpose, granted }) => `${granted ? "已同意" : "未同意"}${purposes[purpose]}`,
    segment: ({ id }, names) => `属于客群${quoted(names.segment(id))}`,
  },
  and: (parts) => parts.join("，且"),
  or: (parts) => parts.join("，或"),
  not: (part) => `不满足（${part}）`,
  enclose: (text) => `（${text}）`,
  sentence: (text) => `满足以下条件的客户：${text}。`,
};
