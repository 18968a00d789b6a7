import type { ActionRemarkCode } from "@bellwether/customer-behaviour/model/next-action/next-action-remarks";
import type { RecommendRemarkCode } from "@bellwether/customer-behaviour/recommend/contract";
import type { SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const methods: Readonly<Record<string, string>> = {
  POPULARITY: "整体热销",
  RECENT_POPULARITY: "近期热销",
  PERSONAL: "客户自己的购买记录",
  ITEM_NEIGHBOUR: "买过同样商品的人还买了什么",
  EASE: "商品间的线性模型（EASE-R）",
  SEQUENCE: "购买序列神经网络",
  BLEND: "多种方法的组合",
};
const method = (f: RemarkFacts) => methods[f.text("method")] ?? f.text("method");

export const chineseRecommendSentences: SentencesOf<RecommendRemarkCode | ActionRemarkCode> = {
  "recommend.bought-with": (f) => `${f.number("sharedBuyers", 0)} 位客户既买了“${f.text("product")}”，也买了它。`,
  "recommend.bought-before": (f) =>
    `曾在 ${f.number("days", 0)} 天购买，最近一次是${f.date("date")}；买过的人有 ${f.share("repeatShare")} 会再买。`,
  "recommend.recent-purchases": (f) => `与该客户 ${f.number("purchases", 0)} 次购买中最近的几次相符。`,
  "recommend.popular": (f) => `${f.number("buyers", 0)} 位客户买过，其中不少是近期购买。`,
  "recommend.popular-in": (f) => `在 ${f.text("place")} 热销：当地 ${f.number("buyers", 0)} 位客户买过。`,
  "recommend.new-product": (f) => `“${f.text("category")}”的新品，该客户最常购买这一品类。`,
  "recommend.profiling-refused": (f) =>
    `全体客户中的热销商品（${f.number("buyers", 0)} 位买家）。该客户拒绝画像，因此未查看其任何数据。`,
  "recommend.alike": (f) => `同属“${f.text("category")}”且价格相近；买过的人太少，无法得出更多结论。`,
  "recommend.method-won": (f) =>
    `${method(f)}排序最准：在留出的 ${f.number("days", 0)} 天里，对 ${f.number("customers", 0)} 位客户的 NDCG@10 为 ${f.number("ndcg", 3)}，整体热销为 ${f.number("popularityNdcg", 3)}（全部商品与新商品的平均）。`,
  "recommend.too-little": () => "没有客户在留出期前后都购买过，无法检验，因此展示热销商品。",
  "recommend.popularity-stays": () => "没有方法比整体热销排序更准，因此展示热销商品。",
  "recommend.step-read": () => "正在读取购买记录",
  "recommend.step-judge": (f) =>
    `正在检验为 ${f.number("customers", 0)} 位客户给 ${f.number("products", 0)} 种商品排序的方法`,
  "recommend.step-store": (f) => `正在保存 ${f.number("customers", 0)} 位客户的推荐`,
  "action.email-recommendation": (f) =>
    f.value("emails") === 0
      ? `假定每封此类邮件有 ${f.smallShare("response")} 的概率带来原本不会发生的购买。`
      : `根据您发送的 ${f.number("emails", 0)} 封邮件，每封此类邮件有 ${f.smallShare("response")} 的概率带来原本不会发生的购买。`,
  "action.win-back": (f) =>
    `流失风险为 ${f.share("churnRisk")}；假定优惠 ${f.share("discount")} 能挽回 ${f.smallShare("response")}。`,
  "action.reorder": (f) =>
    `${f.number("daysSince", 0)} 天前购买过；客户通常在 ${f.number("usualDays", 0)} 天后再买。假定提醒能促成 ${f.smallShare("response")}。`,
  "action.feedback": (f) =>
    `最近一次购买在 ${f.number("daysSince", 0)} 天前；假定 ${f.smallShare("response")} 的人会回答。`,
  "action.nothing": () => "允许采取的行动都得不偿失。",
  "action.consent-refused": () => "该客户拒绝接收营销邮件。",
  "action.consent-unknown": () => "没有记录该客户是否同意接收营销邮件；没有表态即视为不同意。",
  "action.no-address": () => "没有邮箱地址。",
  "action.contact-limit": (f) =>
    `最近 ${f.number("days", 0)} 天已联系 ${f.number("contacts", 0)} 次，上限为 ${f.number("limit", 0)} 次。`,
  "action.no-scores": () => "尚无对该客户的预测。",
  "action.nothing-to-recommend": () => "没有可推荐的商品。",
  "action.not-at-risk": (f) => `流失风险为 ${f.share("churnRisk")}；达到 ${f.share("from")} 才提供优惠。`,
  "action.nothing-due": () => "没有到了该再买时间的商品。",
  "action.no-recent-purchase": (f) => `最近 ${f.number("days", 0)} 天没有购买。`,
  "action.asked-lately": (f) => `该客户在 ${f.number("days", 0)} 天前给过反馈。`,
};
