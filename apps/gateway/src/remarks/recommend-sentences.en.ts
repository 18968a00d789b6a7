import type { ActionRemarkCode } from "@bellwether/customer-behaviour/model/next-action/next-action-remarks";
import type { RecommendRemarkCode } from "@bellwether/customer-behaviour/recommend/contract";
import type { SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const methods: Readonly<Record<string, string>> = {
  POPULARITY: "What most customers bought",
  RECENT_POPULARITY: "What many customers bought lately",
  PERSONAL: "What each customer bought before",
  ITEM_NEIGHBOUR: "What those bought who bought the same",
  EASE: "The linear model between products (EASE-R)",
  SEQUENCE: "The network over sequences of purchases",
  BLEND: "A blend of several methods",
};
const method = (f: RemarkFacts) => methods[f.text("method")] ?? f.text("method");
const customers = ["customer", "customers"] as const;
const days = ["day", "days"] as const;
const contacts = ["contact", "contacts"] as const;

export const englishRecommendSentences: SentencesOf<RecommendRemarkCode | ActionRemarkCode> = {
  "recommend.bought-with": (f) => `${f.count("sharedBuyers", customers)} bought it as well as “${f.text("product")}”.`,
  "recommend.bought-before": (f) =>
    `Bought on ${f.count("days", days)}, last on ${f.date("date")}; ${f.share("repeatShare")} of its buyers buy it again.`,
  "recommend.recent-purchases": (f) => `It fits the latest of ${f.count("purchases", ["purchase", "purchases"])}.`,
  "recommend.popular": (f) => `${f.count("buyers", customers)} bought it, many of them lately.`,
  "recommend.popular-in": (f) => `Popular in ${f.text("place")}: ${f.count("buyers", customers)} bought it there.`,
  "recommend.new-product": (f) => `New in ${f.text("category")}, which this customer buys from most.`,
  "recommend.profiling-refused": (f) =>
    `Popular with everybody (${f.count("buyers", customers)}). This customer refused profiling, so nothing of theirs was looked at.`,
  "recommend.alike": (f) =>
    `Of the same category (${f.text("category")}) at a like price; too few have bought it to say more.`,
  "recommend.method-won": (f) =>
    `${method(f)} ranked best: NDCG@10 ${f.number("ndcg", 3)}, against ${f.number("popularityNdcg", 3)} for what is popular, for ${f.count("customers", customers)} on ${f.count("days", days)} held out (mean of all products and of new ones).`,
  "recommend.too-little": () =>
    "Nobody bought both before and within the days held out, so nothing can be judged; popular products are shown.",
  "recommend.popularity-stays": () => "Nothing ranks better than what is popular, so popular products are shown.",
  "recommend.step-read": () => "Reading who bought what",
  "recommend.step-judge": (f) =>
    `Judging ways to rank ${f.number("products", 0)} products for ${f.count("customers", customers)}`,
  "recommend.step-store": (f) => `Storing recommendations of ${f.count("customers", customers)}`,
  "action.email-recommendation": (f) =>
    f.value("emails") === 0
      ? `${f.smallShare("response")} of such e-mails are assumed to lead to a purchase that would not have come otherwise.`
      : `${f.smallShare("response")} of such e-mails lead to a purchase that would not have come otherwise, judged by ${f.number("emails", 0)} of yours.`,
  "action.win-back": (f) =>
    `The risk of leaving is ${f.share("churnRisk")}; ${f.share("discount")} off is assumed to bring back ${f.smallShare("response")}.`,
  "action.reorder": (f) =>
    `Bought ${f.count("daysSince", days)} ago; customers usually buy it again after ${f.number("usualDays", 0)}. A reminder is assumed to move ${f.smallShare("response")}.`,
  "action.feedback": (f) =>
    `The last purchase was ${f.count("daysSince", days)} ago; ${f.smallShare("response")} are assumed to answer.`,
  "action.nothing": () => "Nothing that may be done earns more than it costs.",
  "action.consent-refused": () => "The customer refused e-mail marketing.",
  "action.consent-unknown": () =>
    "Whether the customer agreed to e-mail marketing is not recorded, and no decision is no consent.",
  "action.no-address": () => "There is no e-mail address.",
  "action.contact-limit": (f) =>
    `${f.count("contacts", contacts)} in the last ${f.count("days", days)}; the limit is ${f.number("limit", 0)}.`,
  "action.no-scores": () => "Nothing is foretold of this customer yet.",
  "action.nothing-to-recommend": () => "There is no product to recommend.",
  "action.not-at-risk": (f) =>
    `The risk of leaving is ${f.share("churnRisk")}; a discount is offered from ${f.share("from")}.`,
  "action.nothing-due": () => "Nothing that is usually bought again is due.",
  "action.no-recent-purchase": (f) => `There was no purchase in the last ${f.count("days", days)}.`,
  "action.asked-lately": (f) => `The customer gave feedback ${f.count("days", days)} ago.`,
};
