import { isProbability, type PredictionName } from "../condition-schemas.ts";
import type { ConditionOf } from "../predicate.ts";
import type { SentenceNames, SentenceWords } from "./sentence-words.ts";

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const alternatives = new Intl.ListFormat("en", { type: "disjunction" });
const regions = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

const quoted = (text: string) => `“${text}”`;
const money = (amount: number, currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 2 })
    .format(amount)
    .replace(/\.00$/, "");
const counted = (count: number, one: string, many: string) => `${plain.format(count)} ${count === 1 ? one : many}`;
const days = (count: number) => counted(count, "day", "days");
const country = (code: string) => (/^[A-Z]{2}$/.test(code) ? regions.of(code)! : code);

interface Bounds {
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

/** Such as "at least 3", "at most 5", "3 to 5", "exactly 3". */
function bounds({ atLeast, atMost }: Bounds, say: (value: number) => string): string {
  if (atLeast === undefined) return `at most ${say(atMost!)}`;
  if (atMost === undefined) return `at least ${say(atLeast)}`;
  return atLeast === atMost ? `exactly ${say(atLeast)}` : `${say(atLeast)} to ${say(atMost)}`;
}

/** The last number alone carries the noun. */
function boundsOf(of: Bounds, one: string, many: string): string {
  if (of.atMost === 0) return `no ${many}`;
  const last = of.atMost ?? of.atLeast!;
  return `${bounds(of, plain.format)} ${last === 1 ? one : many}`;
}

const within = (window: number | undefined) => (window === undefined ? "" : ` in the last ${days(window)}`);

function goods({ productId, categoryId }: { productId?: string; categoryId?: string }, names: SentenceNames): string {
  if (productId !== undefined) return ` with ${quoted(names.product(productId))}`;
  return categoryId === undefined ? "" : ` with goods of ${quoted(names.category(categoryId))}`;
}

const recency = (what: string, { withinDays, moreThanDaysAgo }: ConditionOf<"lastOrder">) =>
  withinDays === undefined
    ? `${what} more than ${days(moreThanDaysAgo!)} ago`
    : `${what} in the last ${days(withinDays)}`;

const fieldNames: Record<ConditionOf<"customer">["field"], string> = {
  country: "country",
  locale: "language",
  acquisitionChannel: "acquisition channel",
};

const eventWords: Record<ConditionOf<"events">["kind"], [one: string, many: string]> = {
  PAGE_VIEW: ["page view", "page views"],
  PRODUCT_VIEW: ["product view", "product views"],
  CART_ADD: ["product put into the cart", "products put into the cart"],
  CART_REMOVE: ["product taken out of the cart", "products taken out of the cart"],
  CHECKOUT: ["checkout", "checkouts"],
  PURCHASE: ["purchase event", "purchase events"],
  EMAIL_SENT: ["e-mail sent to them", "e-mails sent to them"],
  EMAIL_OPEN: ["opened e-mail", "opened e-mails"],
  EMAIL_CLICK: ["click in an e-mail", "clicks in e-mails"],
  SUPPORT_CONTACT: ["contact with support", "contacts with support"],
  FEEDBACK: ["rating", "ratings"],
  CUSTOM: ["event of your own", "events of your own"],
};

const scoreNames: Record<ConditionOf<"rfm">["score"], string> = {
  RECENCY: "recency",
  FREQUENCY: "frequency",
  MONETARY: "monetary",
};

const predictionNames: Record<PredictionName, string> = {
  P_ALIVE: "a probability of still buying",
  CHURN_RISK: "a churn risk",
  EXPECTED_PURCHASES: "expected purchases in the next 90 days",
  CLV: "an expected value over 12 months",
  NEXT_PURCHASE_DAYS: "an expected time to the next purchase",
  SATISFACTION: "a satisfaction index",
};

function predicted(name: PredictionName, value: number, currency: string): string {
  if (isProbability(name)) return percent.format(value);
  if (name === "CLV") return money(value, currency);
  return name === "NEXT_PURCHASE_DAYS" ? days(value) : plain.format(value);
}

const purposes: Record<ConditionOf<"consent">["purpose"], string> = {
  EMAIL_MARKETING: "e-mail marketing",
  SMS_MARKETING: "marketing by text message",
  PROFILING: "profiling",
  ANALYTICS: "analytics",
  ADVERTISING: "advertising on other platforms",
};

function attributeTest({ in: words, is, known, atLeast, atMost, from, to }: ConditionOf<"attribute">): string {
  if (words !== undefined) return `is ${alternatives.format(words.map(quoted))}`;
  if (is !== undefined) return is ? "is true" : "is false";
  if (known !== undefined) return known ? "is known" : "is not known";
  if (from !== undefined && to !== undefined) return `is from ${from} to ${to}`;
  if (from !== undefined) return `is ${from} or later`;
  if (to !== undefined) return `is ${to} or earlier`;
  return `is ${bounds({ atLeast, atMost }, plain.format)}`;
}

export const englishWords: SentenceWords = {
  conditions: {
    customer: ({ field, in: words, known }) => {
      if (words === undefined) return `have ${known ? "a known" : "no known"} ${fieldNames[field]}`;
      if (field === "country") return `live in ${alternatives.format(words.map(country))}`;
      if (field === "locale") return `prefer ${alternatives.format(words.map(quoted))}`;
      return `came by ${alternatives.format(words.map(quoted))}`;
    },
    registered: (condition) => recency("became known", condition),
    attribute: (condition) => `have an attribute ${quoted(condition.name)} that ${attributeTest(condition)}`,
    orders: (condition, names) => {
      const { measure, withinDays } = condition;
      const which = goods(condition, names);
      if (measure === "COUNT") return `placed ${boundsOf(condition, "order", "orders")}${which}${within(withinDays)}`;
      const amount = bounds(condition, (value) => money(value, names.currency));
      const of = which === "" ? "" : ` on orders${which}`;
      return `spent ${amount}${measure === "AVERAGE" ? " an order" : ""}${of}${within(withinDays)}`;
    },
    firstOrder: (condition) => recency("first ordered", condition),
    lastOrder: (condition) => recency("last ordered", condition),
    events: (condition, names) =>
      `had ${boundsOf(condition, ...eventWords[condition.kind])}${goods(condition, names)}${within(condition.withinDays)}`,
    rfm: ({ score, ...of }) => `have a ${scoreNames[score]} score of ${bounds(of, plain.format)}`,
    prediction: ({ name, below, above, confidence }, { currency }) => {
      const limit = predicted(name, (below ?? above)!, currency);
      const sure = confidence === undefined ? "" : ` (with ${percent.format(confidence)} confidence)`;
      return `have ${predictionNames[name]} ${below === undefined ? "above" : "below"} ${limit}${sure}`;
    },
    consent: ({ purpose, granted }) => `${granted ? "have agreed" : "have not agreed"} to ${purposes[purpose]}`,
    segment: ({ id }, names) => `are in the segment ${quoted(names.segment(id))}`,
  },
  and: (parts) => parts.join(", and "),
  or: (parts) => parts.join(", or "),
  not: (part) => `are not among those who ${part}`,
  enclose: (text) => `(${text})`,
  sentence: (text) => `Customers who ${text}.`,
};
