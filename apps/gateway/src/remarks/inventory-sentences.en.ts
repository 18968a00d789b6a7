import type { InventorySentenceCode, SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const days = ["day", "days"] as const;
const units = ["unit", "units"] as const;

const measures: Readonly<Record<string, string>> = {
  CYCLE: "no stockout between two receipts",
  FILL_RATE: "demand served from stock",
  COST: "least cost",
};

const measure = (f: RemarkFacts) => measures[f.text("measure")] ?? f.text("measure");
const states: Readonly<Record<string, string>> = {
  OPEN: "open",
  APPROVED: "approved",
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
  RELEASED: "released",
  FULFILLED: "fulfilled",
  DRAFT: "a draft",
  RECEIVED: "received in full",
  CANCELLED: "cancelled",
};
const state = (f: RemarkFacts) => states[f.text("status")] ?? f.text("status");

export const englishInventorySentences: SentencesOf<InventorySentenceCode> = {
  "inventory.step-read": () => "Reading stock, forecasts and suppliers.",
  "inventory.step-policies": (f) => `Working out how to keep ${f.number("positions", 0)} products at their locations.`,
  "inventory.step-replay": (f) =>
    `Replaying the last year of ${f.number("positions", 0)} products at their locations on ${f.number("paths", 0)} paths.`,
  "inventory.step-orders": (f) => `Choosing quantities for ${f.number("lines", 0)} lines.`,
  "inventory.step-store": (f) =>
    `Storing ${f.number("proposals", 0)} proposals and ${f.number("exceptions", 0)} exceptions.`,
  "inventory.protection": (f) =>
    `Stock has to cover ${f.count("leadTimeDays", days, 1)} until delivery and ${f.number("reviewDays", 0)} until the next look: ${f.count("demand", units)}, give or take ${f.number("deviation", 0)}.`,
  "inventory.lead-time-varies": (f) =>
    `Deliveries vary by ${f.count("deviationDays", days, 1)}, which takes ${f.count("safetyUnits", units)} of safety stock.`,
  "inventory.lead-time-learned": (f) =>
    `${f.number("observations", 0)} deliveries took ${f.count("meanDays", days, 1)} on average, where ${f.number("statedDays", 1)} are stated.`,
  "inventory.lead-time-stated": (f) =>
    `The supplier states ${f.count("statedDays", days, 1)}; no delivery shows yet whether that holds.`,
  "inventory.lead-time-assumed": (f) =>
    `Neither deliveries nor a statement tell the lead time; ${f.count("days", days)} are assumed.`,
  "inventory.class-target": (f) =>
    `Products of class ${f.text("abcClass")}${f.text("xyzClass")} are to reach ${f.share("target")}: ${measure(f)}.`,
  "inventory.setting-target": (f) => `A setting asks for ${f.share("target")}: ${measure(f)}.`,
  "inventory.least-cost": (f) =>
    `Cost sets the levels: serving ${f.share("ratio")} of demand is worth what it takes in stock.`,
  "inventory.shelf-life-limits": (f) =>
    `Goods keep for ${f.count("shelfLifeDays", days)}, so no more is kept than sells in that time; ${f.share("fillRate")} of demand is served.`,
  "inventory.product-share": (f) =>
    `Demand is ${f.share("share")} of the product's forecast, the location's share of its sales.`,
  "inventory.history-only": (f) =>
    `There is no forecast; demand is drawn from the sales of the last ${f.count("days", days)}.`,
  "inventory.no-demand": (f) => `Nothing was sold in ${f.count("days", days)}, so nothing is kept.`,
  "inventory.claim-unconfirmed": (f) =>
    `${f.share("fillRate")} of demand is expected to be served; the ${f.count("days", days)} replayed would have given ${f.share("replayed")}, so take it with care.`,
  "inventory.claim-untested": (f) =>
    `${f.share("fillRate")} of demand is expected to be served. That rests on the forecast alone: it has not sold long enough to be replayed.`,
  "inventory.below-reorder-point": (f) =>
    `${f.count("position", units)} are there or on their way, at or below the reorder point of ${f.number("reorderPoint", 0)}; order up to ${f.number("orderUpTo", 0)}.`,
  "inventory.joins-order": (f) =>
    `${f.count("position", units)} are there or on their way, at or below ${f.number("joinPoint", 0)}: it goes with an order that the supplier gets anyway, up to ${f.number("orderUpTo", 0)}.`,
  "inventory.quantity-rounded": (f) =>
    `${f.number("needed", 0)} are needed; with a least order of ${f.number("minimum", 0)} in multiples of ${f.number("multiple", 0)} that makes ${f.number("ordered", 0)}.`,
  "inventory.price-break": (f) =>
    `From ${f.count("quantity", units)} on, one costs ${f.money("unitCost")} instead of ${f.money("usualUnitCost")}.`,
  "inventory.budget-limits": (f) =>
    `The budget allows ${f.number("ordered", 0)} of the ${f.count("wanted", units)} wanted.`,
  "inventory.capacity-limits": (f) =>
    `The supplier delivers at most ${f.number("capacity", 0)} in ${f.count("periodDays", days)}: ${f.number("ordered", 0)} of the ${f.count("wanted", units)} wanted.`,
  "inventory.lane-time": (f) =>
    `Goods come from the supplying location: ${f.count("laneDays", days, 1)} by the lane, and ${f.number("waitDays", 1)} more on average until it has them.`,
  "inventory.source-service": (f) =>
    `It supplies ${f.value("places") === 1 ? "1 location" : `${f.number("places", 0)} locations`}; having goods for them ${f.share("target")} of the time costs least over all of them together.`,
  "inventory.from-source": (f) =>
    `The supplying location has ${f.count("available", units)}, ${f.count("days", days, 1)} away.`,
  "inventory.source-short": (f) =>
    `The supplying location has ${f.count("available", units)} for ${f.value("places") === 1 ? "1 location" : `${f.number("places", 0)} locations`}: this one gets ${f.number("given", 0)} of ${f.number("wanted", 0)}, ${f.number("short", 0)} short, where each unit saves most.`,
  "inventory.places-wait": (f) =>
    `${f.value("places") === 1 ? "1 location waits" : `${f.number("places", 0)} locations wait`} for ${f.count("units", units)} that cannot be sent yet.`,
  "inventory.surplus-elsewhere": (f) => `The other location has ${f.count("surplus", units)} more than it needs.`,
  "inventory.proof": (f) =>
    `Over the last year this would have served ${f.share("fillRate")} of demand instead of ${f.share("fillRateBefore")}, with stock worth ${f.money("stockValue", 0)} instead of ${f.money("stockValueBefore", 0)}.`,
  "inventory.runs-out": (f) =>
    `Without it, stock runs out on ${f.date("date")} as likely as not; the chance of running out before a later order arrives is ${f.share("chance")}.`,
  "inventory.may-run-out": (f) => `Without it, stock runs out with a chance of ${f.share("chance")}.`,
  "inventory.shortage-expected": (f) =>
    `Without it, ${f.count("units", units, 1)} are asked for and not there, worth ${f.money("amount", 0)}.`,
  "inventory.stockout-risk": (f) =>
    `Stock may run out by ${f.date("date")} (chance ${f.share("chance")}); in a quarter without an order ${f.count("units", units, 1)} would be missed.`,
  "inventory.overstock": (f) =>
    `${f.count("units", units)} last ${f.count("days", days)}; keeping them costs ${f.money("yearlyCost", 0)} a year.`,
  "inventory.slow-mover": (f) =>
    `${f.count("units", units)} are in stock and none was sold in ${f.count("daysWithoutSale", days)}.`,
  "inventory.late-order": (f) => `Order ${f.text("order")} is ${f.count("daysLate", days)} late.`,
  "inventory.late-supplier": (f) =>
    `Only ${f.share("onTimeShare")} of deliveries came by the promised day: ${f.count("meanDays", days, 1)} on average where ${f.number("statedDays", 1)} are stated.`,
  "inventory.minimum-above-capacity": (f) =>
    `The least order of ${f.number("minimum", 0)} is more than the ${f.number("capacity", 0)} that the supplier can deliver; one of the two is wrong.`,
  "inventory.terms-in-other-currency": (f) =>
    `It is below its reorder point, and only offered in ${f.text("currency")}; orders are planned in ${f.text("planned")}.`,
  "inventory.minimum-above-shelf-life": (f) =>
    `The least order of ${f.number("minimum", 0)} is more than the ${f.number("sellable", 0)} that sell in the ${f.count("shelfLifeDays", days)} that goods keep.`,
  "inventory.budget-below-minimum": (f) =>
    `The budget of ${f.money("budget", 0)} is below the ${f.money("needed", 0)} that the least orders alone cost.`,
  "stock.product-unknown": () => "The organisation has no such product; list the products to find its id.",
  "stock.location-unknown": () => "The organisation has no such location; list the locations to find its id.",
  "stock.reservation-unknown": () => "The organisation has no such reservation.",
  "stock.purchase-order-unknown": () => "The organisation has no such purchase order.",
  "stock.transfer-unknown": () => "The organisation has no such transfer.",
  "stock.transfer-received": () => "The transfer was received already.",
  "stock.insufficient": (f) => `Only ${f.number("available", 4)} can be taken; ask for less.`,
  "stock.reservation-closed": (f) => `The reservation is ${state(f)} already.`,
  "stock.purchase-order-not-open": (f) => `The purchase order is ${state(f)}; goods arrive on one that is ordered.`,
  "stock.purchase-order-not-under-way": (f) =>
    `The purchase order is ${state(f)}; only one that is ordered can be ended.`,
  "stock.purchase-order-changed": (f) =>
    `The purchase order has changed since: it is at version ${f.number("version", 0)}. Look at it again.`,
  "stock.nothing-received": () => "Nothing of the order has arrived; cancel it instead.",
  "stock.partly-received": () => "Some of the order has arrived; close it instead, which gives up the rest.",
  "stock.product-not-ordered": () => "The purchase order has no line of this product.",
  "stock.receipt-exists": () => "There is a receipt of this number already; repeat the call with the key of the first.",
  "stock.input-invalid": (f) => `${f.text("field")} breaks a rule.`,
  "stock.proposal-unknown": () => "The organisation has no such proposal; a later plan may have taken it away.",
  "stock.proposal-decided": (f) => `The proposal is ${state(f)} already.`,
  "stock.proposal-changed": (f) =>
    `A later plan proposes ${f.number("quantity", 4)} now; look at the proposal again before deciding.`,
  "stock.proposal-repriced": (f) =>
    `A unit costs ${f.money("unitCost", 4)} now; look at the proposal again before deciding.`,
  "stock.supplier-inactive": () =>
    "The supplier does not deliver this product any more; reject the proposal, and plan anew.",
  "stock.quantity-below-minimum": (f) => `The supplier takes no order of less than ${f.number("minimum", 4)}.`,
  "stock.quantity-not-multiple": (f) => `The supplier delivers whole multiples of ${f.number("multiple", 4)}.`,
  "stock.transfer-below-minimum": (f) => `The supply lane takes no transfer of less than ${f.number("minimum", 4)}.`,
  "stock.transfer-not-multiple": (f) => `The supply lane takes whole multiples of ${f.number("multiple", 4)}.`,
  "stock.target-changed": () => "Somebody else set this target meanwhile; look at it, and set it again.",
};
