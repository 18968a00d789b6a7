import type { CustomerRemarkCode } from "@bellwether/customer-behaviour/contract";
import type { SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const names: Readonly<Record<string, string>> = {
  RFM_RATES: "the rate of customers alike in recency and frequency",
  LAST_DAYS: "whether somebody bought of late",
  BG_NBD: "BG/NBD",
  MBG_NBD: "MBG/NBD",
  PARETO_NBD: "Pareto/NBD",
  LOGISTIC: "a logistic regression over curves",
  SEQUENCE: "the network over purchases",
};

/** Measures of customers, by the names that a training knows them by. */
const measures: Readonly<Record<string, string>> = {
  recencyDays: "days since the last purchase",
  frequency: "number of purchases",
  tenureDays: "days since the first purchase",
  monetary: "worth of a purchase",
  returns: "returns",
  views: "pages viewed",
  carts: "things put into carts",
  emails: "e-mails opened",
  contacts: "contacts with support",
  ratings: "ratings given",
  ratingSum: "ratings",
};

const named = (facts: RemarkFacts, fact: string) => names[facts.text(fact)] ?? facts.text(fact);

export const englishCustomerSentences: SentencesOf<CustomerRemarkCode> = {
  "customers.candidate-won": (f) =>
    `${named(f, "candidate")} foretold best which of ${f.number("customers", 0)} customers would buy in the ${f.number("days", 0)} days held out: log loss ${f.number("logLoss", 4)}, against ${f.number("baselineLogLoss", 4)} by ${named(f, "baseline")}.`,
  "customers.calibration": (f) =>
    `Probabilities were off by ${f.number("ece", 3)} on average in the hold-out, and ranked customers with an AUC of ${f.number("auc", 3)}.`,
  "customers.lifetime-model": (f) =>
    `Counts, values and who is still a customer come from ${named(f, "model")}, fitted to ${f.number("customers", 0)} buyers.`,
  "customers.next-days": (f) =>
    `When customers buy next is told by ${named(f, "candidate")}: ${f.number("mae", 1)} days off on average in the hold-out, against ${f.number("lifetimeMae", 1)} by the lifetime model.`,
  "customers.no-covariance": (f) =>
    `The data do not tell how sure the parameters of ${named(f, "model")} are, so ranges are as wide as where nothing is known.`,
  "customers.too-little": (f) =>
    `Scores need ${f.number("neededBuyers", 0)} buyers and ${f.number("neededDays", 0)} days of orders to be judged by; so far there are ${f.number("buyers", 0)} and ${f.number("days", 0)}.`,
  "customers.data-ended": (f) => `The last order is of ${f.date("date")}; scores are as of that day.`,
  "customers.other-currency": (f) =>
    `${f.number("occasions", 0)} purchases were paid in other currencies than ${f.text("currency")}: they count as purchases, and not in what customers are worth.`,
  "customers.next-category": (f) =>
    `The next category was told right of ${f.share("hit")} of ${f.number("customers", 0)} buyers; telling everybody the commonest one, of ${f.share("commonestHit")}.`,
  "customers.drift": (f) =>
    `Customers are no longer like those learnt from in ${measures[f.text("feature")] ?? f.text("feature")} (stability index ${f.number("psi", 2)}, where 0.2 is notable): scores may be off until there is more to learn from.`,
  "customers.group-off": (f) =>
    `Probabilities were off beyond chance for customers of these ${f.text("by") === "countries" ? "countries" : "channels"}: ${f.text("groups")}.`,
  "customers.candidate-few": (f) =>
    `${named(f, "candidate")} was not judged: it learns from ${f.count("neededBuyers", ["buyer", "buyers"])} or more, and there are ${f.number("buyers", 0)}.`,
  "customers.candidate-failed": (f) => `${named(f, "candidate")} could not be judged: ${f.text("reason")}.`,
  "customers.step-read": () => "Reading orders and events of customers",
  "customers.step-judge": (f) => `Judging models by ${f.number("buyers", 0)} buyers`,
  "customers.step-store": (f) => `Storing scores of ${f.number("customers", 0)} customers`,
};
