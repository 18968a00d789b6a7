import type { CustomerRemarkCode } from "@bellwether/customer-behaviour/contract";
import type { SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const names: Readonly<Record<string, string>> = {
  RFM_RATES: "同类客户（最近购买与频次相近）的复购率",
  LAST_DAYS: "近期是否购买",
  BG_NBD: "BG/NBD 模型",
  MBG_NBD: "MBG/NBD 模型",
  PARETO_NBD: "Pareto/NBD 模型",
  LOGISTIC: "曲线逻辑回归",
  SEQUENCE: "购买序列神经网络",
};

/** Measures of customers, by the names that a training knows them by. */
const measures: Readonly<Record<string, string>> = {
  recencyDays: "距上次购买天数",
  frequency: "购买次数",
  tenureDays: "距首次购买天数",
  monetary: "单次购买金额",
  returns: "退货次数",
  views: "浏览次数",
  carts: "加购次数",
  emails: "邮件打开次数",
  contacts: "客服联系次数",
  ratings: "评价次数",
  ratingSum: "评价分数",
};

const named = (facts: RemarkFacts, fact: string) => names[facts.text(fact)] ?? facts.text(fact);

export const chineseCustomerSentences: SentencesOf<CustomerRemarkCode> = {
  "customers.candidate-won": (f) =>
    `在留出的 ${f.number("days", 0)} 天里，预测 ${f.number("customers", 0)} 位客户谁会购买，${named(f, "candidate")}最准：对数损失 ${f.number("logLoss", 4)}，而${named(f, "baseline")}为 ${f.number("baselineLogLoss", 4)}。`,
  "customers.calibration": (f) =>
    `留出期内，概率平均偏差 ${f.number("ece", 3)}，客户排序的 AUC 为 ${f.number("auc", 3)}。`,
  "customers.lifetime-model": (f) =>
    `购买次数、价值与留存概率来自${named(f, "model")}，用 ${f.number("customers", 0)} 位买家拟合。`,
  "customers.next-days": (f) =>
    `下次购买时间由${named(f, "candidate")}预测：留出期内平均相差 ${f.number("mae", 1)} 天，而生命周期模型相差 ${f.number("lifetimeMae", 1)} 天。`,
  "customers.no-covariance": (f) => `数据无法说明${named(f, "model")}参数的可靠程度，因此区间按一无所知的宽度给出。`,
  "customers.too-little": (f) =>
    `评分至少需要 ${f.number("neededBuyers", 0)} 位买家和 ${f.number("neededDays", 0)} 天的订单来检验；目前只有 ${f.number("buyers", 0)} 位和 ${f.number("days", 0)} 天。`,
  "customers.data-ended": (f) => `最后一笔订单在${f.date("date")}，评分截至该日。`,
  "customers.other-currency": (f) =>
    `有 ${f.number("occasions", 0)} 次购买不是用 ${f.text("currency")} 支付：计入购买次数，但不计入客户价值。`,
  "customers.next-category": (f) =>
    `在 ${f.number("customers", 0)} 位买家中，下次购买的品类预测命中 ${f.share("hit")}；若一律预测最常见的品类，命中 ${f.share("commonestHit")}。`,
  "customers.drift": (f) =>
    `客户的${measures[f.text("feature")] ?? f.text("feature")}与训练时已明显不同（稳定性指数 ${f.number("psi", 2)}，超过 0.2 即应留意）：在积累新数据之前，评分可能有偏差。`,
  "customers.group-off": (f) =>
    `以下${f.text("by") === "countries" ? "国家或地区" : "渠道"}的客户，概率偏差超出偶然范围：${f.text("groups")}。`,
  "customers.candidate-few": (f) =>
    `${named(f, "candidate")}未参与评比：至少需要 ${f.number("neededBuyers", 0)} 位买家，现有 ${f.number("buyers", 0)} 位。`,
  "customers.candidate-failed": (f) => `${named(f, "candidate")}无法参与评比：${f.text("reason")}。`,
  "customers.step-read": () => "正在读取客户的订单与事件",
  "customers.step-judge": (f) => `正在用 ${f.number("buyers", 0)} 位买家评比模型`,
  "customers.step-store": (f) => `正在保存 ${f.number("customers", 0)} 位客户的评分`,
};
