import { englishAdFailures } from "../errors/ad-failures.en.ts";
import { englishMailFailures } from "../errors/mail-failures.en.ts";
import { englishAccuracySentences } from "./accuracy-sentences.en.ts";
import { englishAdSentences } from "./ad-sentences.en.ts";
import { englishCrmSentences } from "./crm-sentences.en.ts";
import { englishCustomerSentences } from "./customer-sentences.en.ts";
import { englishImportSentences } from "./import-sentences.en.ts";
import { englishInventorySentences } from "./inventory-sentences.en.ts";
import { englishMediaMixSentences } from "./media-mix-sentences.en.ts";
import { occasionNames } from "./occasion-names.ts";
import { englishOverrideSentences } from "./override-sentences.en.ts";
import { englishRecommendSentences } from "./recommend-sentences.en.ts";
import type { Sentences } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";
import { englishSupportIntentSentences } from "./support-intent-sentences.en.ts";
import { englishSupportKnowledgeSentences } from "./support-knowledge-sentences.en.ts";
import { englishSupportMoodSentences } from "./support-mood-sentences.en.ts";
import { englishSupportSatisfactionSentences } from "./support-satisfaction-sentences.en.ts";
import { englishSupportSiteSentences } from "./support-site-sentences.en.ts";

const days = ["day", "days"] as const;
const units = ["unit", "units"] as const;

const methodNames: Readonly<Record<string, string>> = {
  SEASONAL_NAIVE: "Repeating last season",
  ETS: "Exponential smoothing",
  THETA: "The Theta method",
  DYNAMIC_THETA: "The optimised Theta method",
  MSTL: "Seasonal decomposition",
  CROSTON: "Croston's method",
  TSB: "The TSB method",
  ADIDA: "The ADIDA method",
  GLOBAL_NEURAL: "The neural network over all products",
  GLOBAL_MIXER: "The mixing network over all products",
  COMBINED: "The mean of the best methods",
  PRODUCT_SHARE: "A share of the product's forecast",
  SIBLINGS: "Products like it",
  ZERO: "Expecting no sales",
};

const steps: Readonly<Record<string, string>> = { DAY: "daily", WEEK: "weekly" };

const method = (facts: RemarkFacts) => methodNames[facts.text("method")] ?? facts.text("method");
/** One step, or several separated by commas. */
const granularity = (facts: RemarkFacts) =>
  facts
    .text("granularity")
    .split(/, ?/)
    .map((step) => steps[step] ?? step)
    .join(" and ");
/** Whose past prices tell what a promotion will do. */
const priceSources: Readonly<Record<string, string>> = {
  PRODUCT: "its own lower prices",
  CATEGORY: "lower prices of its category",
  ALL: "lower prices of other products",
};
/** "Promotion “Spring”, 20 % off from 2027-03-01 to 2027-03-14". */
const promotion = (f: RemarkFacts) =>
  `Promotion “${f.text("name")}”, ${f.percentage("discount", 0)} off from ${f.text("from")} to ${f.text("to")},`;
const newSource = (f: RemarkFacts) => (f.text("source") === "CATEGORY" ? "its category" : "a category above its own");
const occasion = (rule: string) => occasionNames.en[rule] ?? rule;
const lessOrMore = (facts: RemarkFacts, name: string) => ((facts.value(name) ?? 0) < 0 ? "more" : "less");
const aboveOrBelow = (facts: RemarkFacts, name: string) => ((facts.value(name) ?? 0) < 0 ? "below" : "above");

export const englishSentences: Sentences = {
  "demand.method-won": (f) =>
    `${method(f)} was most accurate in the backtest: error ${f.number("mase")}, against ${f.number("naiveMase")} for repeating last season (MASE).`,
  "demand.method-won-rmsse": (f) =>
    `${method(f)} was most accurate in the backtest of these sporadic sales: error ${f.number("rmsse")}, against ${f.number("naiveRmsse")} for repeating last season (RMSSE).`,
  "demand.no-backtest": (f) =>
    `None of the ${f.number("series", 0)} series is long enough for a backtest, so nothing shows that this beats repeating last season.`,
  "demand.choices-kept": (f) =>
    `For ${f.number("series", 0)} series the method of the version before did best again and was kept.`,
  "demand.levels-add-up": (f) =>
    `Product, category, location and total add up, ${
      f.text("way") === "MIN_TRACE"
        ? "reconciled by how their errors go together (MinT)"
        : "summed from the lowest level"
    }: ${f.number("percent", 1)}% less error in the backtest than the other way.`,
  "demand.ranges-add-up": (f) =>
    `Ranges of sums are those of sample paths summed: in the backtest they lost ${f.percentage("percent")} ${lessOrMore(f, "percent")} than each level's range by itself (pinball loss); ${f.share("coverage95")} of past values fell inside the 95% range, ${f.share("ownCoverage95")} before.`,
  "demand.share-of-product": (f) =>
    `There are too many places to forecast each by itself: this one takes ${f.percentage("percent")} of its product's forecast, its share of the last ${f.number("steps", 0)} ${granularity(f)} sales, and varies as its own sales did.`,
  "demand.places-by-share": (f) =>
    `${f.number("places", 0)} places of products, those that sell least, take a share of their product's forecast: there are too many to forecast each.`,
  "demand.stockouts-filled": (f) =>
    `In ${f.number("steps", 0)} ${granularity(f)} steps of the last year stock ran out. About ${f.count("lost", units, 1)} are thought to have been lost (${f.number("percent", 1)}% of demand), and the forecast counts them.`,
  "demand.occasion-ahead": (f) =>
    `${occasion(f.text("rule"))}: ${f.text("granularity") === "WEEK" ? "in the week of" : "on"} ${f.date("date")} the forecast is ${f.percentage("percent")} ${aboveOrBelow(f, "percent")} what it would be without, as past years were.`,
  "demand.occasions-learned": (f) =>
    `Demand follows ${f.text("rules").split(", ").map(occasion).join(", ")}: foretelling each year from the others saves ${f.number("percent", 0)}% of the error around them.`,
  "demand.promotion-ahead": (f) =>
    `${promotion(f)} is expected to sell up to ${f.percentage("lift")} more a day, as ${priceSources[f.text("source")] ?? "past ones"} did.`,
  "demand.promotion-deepest": (f) =>
    `${promotion(f)} is deeper than any seen before; it is counted like the deepest of those, ${f.percentage("deepest")} off: up to ${f.percentage("lift")} more a day.`,
  "demand.promotion-unjudged": (f) =>
    `${promotion(f)} is not in the forecast: no lower price of the past is seen to have sold more.`,
  "demand.price-changed": (f) =>
    `The price of late is ${f.percentage("percent")} ${aboveOrBelow(f, "percent")} the usual one; the forecast counts ${f.percentage("change")} ${(f.value("change") ?? 0) < 0 ? "less" : "more"} for it.`,
  "demand.price-response": (f) => `At a price 10% lower it sells about ${f.percentage("percent", 0)} more.`,
  "demand.prices-learned": (f) =>
    `From ${f.number("spells", 0)} times of unusual prices: a price 10% lower sells about ${f.percentage("percent", 0)} more${
      (f.value("announced") ?? 0) > 0 ? `, and a promotion ${f.percentage("announced", 0)} beyond its price` : ""
    }. Knowing prices saves ${f.percentage("gain", 0)} of the error in times held out.`,
  "demand.unusual-days": (f) =>
    `${f.value("days") === 1 ? "One day" : `${f.count("days", days)}`} of the last quarter stood out, most of all ${f.date("date")}: ${f.count("demand", units, 1)}, where about ${f.number("usual", 1)} are usual.`,
  "demand.level-shift": (f) =>
    `Since about ${f.date("date")} demand has been ${f.percentage("percent")} ${aboveOrBelow(f, "percent")} its level before, beyond what all products did.`,
  "demand.naive-kept": (f) =>
    `No method did better than repeating last season (MASE ${f.number("mase")} over ${f.number("windows", 0)} backtest windows).`,
  "demand.trend": (f) =>
    `Over the ${f.number("steps", 0)} ${f.text("granularity") === "WEEK" ? "weeks" : "days"} forecast, demand ${(f.value("percentPerMonth") ?? 0) < 0 ? "falls" : "rises"} by ${f.percentage("percentPerMonth")} a month.`,
  "demand.year-followed": (f) =>
    `Last year, all products together sold ${f.percentage("percent")} ${(f.value("percent") ?? 0) < 0 ? "less" : "more"} in the four weeks now ahead than in the eight before; the forecast follows that.`,
  "demand.seasonality-weekly": (f) =>
    `${f.weekday("peakDay")} is the strongest day, ${f.percentage("percentAboveMean", 0)} ${aboveOrBelow(f, "percentAboveMean")} the average.`,
  "demand.seasonality-yearly": (f) =>
    `${f.month("peakMonth")} is the strongest month, ${f.percentage("percentAboveMean", 0)} ${aboveOrBelow(f, "percentAboveMean")} the average.`,
  "demand.intermittent": (f) => `Sales are sporadic: ${f.share("zeroShare")} of the steps have none.`,
  "demand.short-history": (f) =>
    `The history of ${f.number("steps", 0)} steps is too short for a backtest, which needs ${f.number("needed", 0)}; treat this forecast as a rough guess.`,
  "demand.new-like-launches": (f) =>
    `The product is new. Its forecast starts from the first weeks of ${f.number("siblings", 0)} others of ${newSource(f)}, and its own sales take over as they come. No backtest has judged it.`,
  "demand.new-like-others": (f) =>
    `The product is new. Its forecast starts from ${f.number("siblings", 0)} others of ${newSource(f)} that have long been on sale, since few launches were seen, and its own sales take over as they come. No backtest has judged it.`,
  "demand.new-untold": () =>
    "The product is new, and there is no category with enough products to tell it from; its own sales alone count.",
  "demand.never-sold": (f) =>
    `It has never sold, while others of its category have for ${f.count("days", days)} and it was there from the first import; it is not taken for new, and no sale is expected until its first.`,
  "demand.no-recent-sales": (f) => `Nothing was sold in the last ${f.number("steps", 0)} steps.`,
  "demand.interval-narrow": (f) =>
    `The range is too narrow: only ${f.share("coverage95")} of past values fell inside the 95% range.`,
  "demand.series-trained": (f) =>
    `${f.number("series", 0)} series were forecast; ${f.number("beatNaive", 0)} of them better than by repeating last season.`,
  "demand.step-series": (f) => `Building the ${granularity(f)} series from orders.`,
  "demand.step-neural": (f) => `Training the neural network on ${f.number("series", 0)} ${granularity(f)} series.`,
  "demand.step-backtest": (f) => `Comparing methods on the past of ${f.number("series", 0)} ${granularity(f)} series.`,
  "demand.step-store": (f) => `Storing forecasts of ${f.number("series", 0)} ${granularity(f)} series.`,
  "demand.summary-independent": () =>
    "The range of the total assumes that products err independently of each other; shared causes, such as weather or a holiday, make the true range wider.",
  "demand.summary-joint": () =>
    "The range of the total is that of sample paths summed over all products and places, which err together as they did in the past.",

  "promotion.no-backtest": () => "It was not promoted: it has no backtest.",
  "promotion.worse-than-baseline": (f) =>
    `It was not promoted: its error of ${f.number("score", 3)} is no better than ${f.number("baselineScore", 3)} for repeating last season.`,
  "promotion.beats-baseline": (f) =>
    `It beats repeating last season: error ${f.number("score", 3)} against ${f.number("baselineScore", 3)}.`,
  "promotion.first-champion": () => "It is the first model of its kind.",
  "promotion.champion-changed": (f) =>
    `It was not promoted: the champion became version ${f.text("championVersion")} while it trained. Train again to compare with that.`,
  "promotion.champion-not-scored": (f) =>
    `It was not promoted: champion version ${f.text("championVersion")} could not be scored on the same data.`,
  "promotion.worse-than-champion": (f) =>
    `It was not promoted: its error of ${f.number("score", 3)} is worse than ${f.number("championScore", 3)} of champion version ${f.text("championVersion")}.`,
  "promotion.same-data-no-better": (f) =>
    `It was not promoted: on the same data it is no better than champion version ${f.text("championVersion")}.`,
  "promotion.better-than-champion": (f) =>
    `It beats champion version ${f.text("championVersion")}: error ${f.number("score", 3)} against ${f.number("championScore", 3)}.`,
  "promotion.as-good-as-champion": (f) =>
    `It is as good as champion version ${f.text("championVersion")} and knows newer data.`,
  "promotion.replaced-by": (f) => `Version ${f.text("version")} replaced it.`,
  "rollback.no-champion": () => "There is no champion to roll back from.",
  "rollback.no-earlier-champion": (f) => `Version ${f.text("version")} has no earlier champion to return to.`,
  "rollback.rolled-back-to": (f) => `It was rolled back to version ${f.text("version")}.`,
  "rollback.scores-not-kept": () =>
    "Scores are kept of the present version alone, so there is no earlier one to return to; train again instead.",
  "rollback.restored-from": (f) => `It became champion again when version ${f.text("version")} was rolled back.`,
  "export.not-stored": () => "Nothing was stored of this version that could be exported; train again.",
  "export.no-network": () =>
    "This version learned no network: its methods are fitted to each series when they are used, so there is nothing to export.",

  "job.invalid-input": () => "The job was given something that it cannot work with.",
  "job.unexpected": () => "Something went wrong that was not expected; try again, and tell us if it repeats.",
  "job.process-died": () => "The process that ran the job ended in the middle, again and again; nothing was changed.",
  "import.missing": () => "The import does not exist any more.",
  "import.no-upload": () => "The import's file has not arrived; upload it again.",
  ...englishImportSentences,
  ...englishInventorySentences,
  ...englishAccuracySentences,
  ...englishCustomerSentences,
  ...englishAdSentences,
  ...englishMediaMixSentences,
  ...englishSupportIntentSentences,
  ...englishSupportKnowledgeSentences,
  ...englishSupportMoodSentences,
  ...englishSupportSatisfactionSentences,
  ...englishSupportSiteSentences,
  ...englishRecommendSentences,
  ...englishOverrideSentences,
  ...englishCrmSentences,
  ...englishAdFailures,
  ...englishMailFailures,
  "campaign.sending": (f) => `${f.count("sent", ["message", "messages"])} sent so far.`,
};
