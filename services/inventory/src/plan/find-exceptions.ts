import { inventoryRemark } from "../contract.ts";
import { round } from "./class-targets.ts";
import { dateOf, type OpenLine, type PlanData } from "./plan-data.ts";
import type { ExceptionRow, SupplierRow } from "./plan-result.ts";
import type { PlanSummary } from "./plan-summary.ts";

/** Chance of running out before a delivery that is worth a person's look. */
const leastChance = 0.2;
/** Stock beyond the order-up-to level by this many days of demand is too much. */
const overstockDays = 30;
/** Days without a sale from which stock counts as slow. */
const slowDays = 90;
/** A supplier that keeps fewer promises than this, judged by at least so many. */
const [leastOnTime, leastReceipts] = [0.8, 10];

/** Days over which all kinds are compared: by then everything has been ordered, sold or looked at again. */
const comparedDays = 91;

/**
 * What needs a person, by the money that a quarter costs if nobody does anything, whatever the kind: sales that are lost, and keeping
 * what lies too long.
 */
export function findExceptions(
  data: PlanData,
  summaries: readonly PlanSummary[],
  suppliers: readonly SupplierRow[],
): ExceptionRow[] {
  const rows = [
    ...summaries.flatMap((summary) => [...stockoutRisk(summary, data.today), ...tooMuch(summary)]),
    ...summaries.flatMap((summary) => nobodyToOrderFrom(summary, data)),
    ...lateOrders(data, summaries),
    ...lateSuppliers(suppliers, summaries),
  ];
  return rows.sort((one, other) => other.amount - one.amount);
}

const nobody = { productId: null, locationId: null, supplierId: null, purchaseOrderId: null, dueOn: null };

function stockoutRisk({ productId, locationId, risk, costs, supplierId }: PlanSummary, today: number): ExceptionRow[] {
  const { probability, shortage } = risk.beforeDelivery;
  if (probability < leastChance) return [];
  const date = dateOf(today + (risk.runsOutIn ?? risk.windowDays - 1));
  return [
    {
      ...nobody,
      kind: "STOCKOUT_RISK",
      productId,
      locationId,
      supplierId,
      dueOn: date,
      amount: shortage * costs.shortageCostPerUnit,
      remark: inventoryRemark("inventory.stockout-risk", { date, chance: round(probability), units: round(shortage) }),
    },
  ];
}

/** A place that is to be filled up and cannot be, since amounts in other currencies are not compared. */
function nobodyToOrderFrom(
  { productId, locationId, supplierId, fromLocationId, position, risk, policy }: PlanSummary,
  data: PlanData,
): ExceptionRow[] {
  const currency = data.otherCurrencies[productId];
  if (
    supplierId !== null ||
    fromLocationId !== null ||
    currency === undefined ||
    position > policy.reorderPoint ||
    policy.orderUpTo <= position
  )
    return [];
  const remark = inventoryRemark("inventory.terms-in-other-currency", { currency, planned: data.currency });
  return [{ ...nobody, kind: "ORDER_IMPOSSIBLE", productId, locationId, amount: risk.amount, remark }];
}

/** Stock that lies too long; nothing is said where sales are not known. */
function tooMuch(summary: PlanSummary): ExceptionRow[] {
  const { productId, locationId, position, onHand, policy, costs, quietDays, historyDays } = summary;
  if (!summary.isRecorded) return [];
  const yearly = (units: number) => units * costs.holdingCostPerDay * 365;
  const keeping = (units: number, days: number) => units * costs.holdingCostPerDay * Math.min(days, comparedDays);
  // What never sold is slow unless it is expected to sell, as a new product is.
  const isSlow = quietDays === null ? policy.demandPerDay === 0 : quietDays >= slowDays;
  if (onHand > 0 && isSlow) {
    const facts = { units: round(onHand), daysWithoutSale: quietDays ?? historyDays };
    const remark = inventoryRemark("inventory.slow-mover", facts);
    return [{ ...nobody, kind: "SLOW_MOVER", productId, locationId, amount: keeping(onHand, comparedDays), remark }];
  }
  const beyond = position - policy.orderUpTo;
  if (beyond <= overstockDays * policy.demandPerDay || beyond < 1 || onHand <= 0) return [];
  const units = Math.min(beyond, onHand);
  const days = policy.demandPerDay > 0 ? Math.round(units / policy.demandPerDay) : 0;
  const remark = inventoryRemark("inventory.overstock", {
    units: round(units),
    days,
    yearlyCost: round(yearly(units)),
  });
  // What is too much waits until the rest is sold, and is then sold by and by.
  const kept = policy.demandPerDay > 0 ? policy.orderUpTo / policy.demandPerDay + days / 2 : comparedDays;
  return [{ ...nobody, kind: "OVERSTOCK", productId, locationId, amount: keeping(units, kept), remark }];
}

/** Orders whose promised day has passed; at stake is what is likely to run out meanwhile, of what they should bring. */
function lateOrders({ openLines, today }: PlanData, summaries: readonly PlanSummary[]): ExceptionRow[] {
  const places = new Map(summaries.map((summary) => [`${summary.productId}/${summary.locationId}`, summary]));
  const byOrder = new Map<string, OpenLine[]>();
  for (const line of openLines)
    if (line.expectedDay !== null && line.expectedDay < today)
      byOrder.set(line.orderId, [...(byOrder.get(line.orderId) ?? []), line]);
  return [...byOrder.values()].map((lines): ExceptionRow => {
    const { orderId, orderNumber, supplierId, locationId, expectedDay } = lines[0]!;
    const amount = lines.reduce((sum, { productId, units }) => {
      const place = places.get(`${productId}/${locationId}`);
      return place === undefined ? sum : sum + Math.min(units, place.risk.shortage) * place.costs.shortageCostPerUnit;
    }, 0);
    const daysLate = today - expectedDay!;
    return {
      ...nobody,
      kind: "LATE_SUPPLIER",
      supplierId,
      locationId,
      purchaseOrderId: orderId,
      dueOn: dateOf(expectedDay!),
      amount,
      remark: inventoryRemark("inventory.late-order", { order: orderNumber, daysLate }),
    };
  });
}

/** Suppliers that keep few promises; at stake is what keeping the safety stock against their lateness costs. */
function lateSuppliers(suppliers: readonly SupplierRow[], summaries: readonly PlanSummary[]): ExceptionRow[] {
  return suppliers.flatMap(({ supplierId, onTimeShare, observations, statedDays, meanDays }): ExceptionRow[] => {
    if (onTimeShare === null || onTimeShare >= leastOnTime || observations < leastReceipts) return [];
    const amount = summaries
      .filter((summary) => summary.supplierId === supplierId)
      .reduce((sum, { policy, costs }) => sum + againstLateness(policy) * costs.holdingCostPerDay * comparedDays, 0);
    const facts = { onTimeShare: round(onTimeShare), statedDays: statedDays ?? 0, meanDays: round(meanDays) };
    return [
      {
        ...nobody,
        kind: "LATE_SUPPLIER",
        supplierId,
        amount,
        remark: inventoryRemark("inventory.late-supplier", facts),
      },
    ];
  });
}

/** Units of the safety stock that steady deliveries would spare: it grows with the deviation, of which λ²·Var(L) is the lead time's. */
function againstLateness({
  safetyStock,
  demandPerDay,
  leadTimeDeviationDays,
  protectionDemandDeviation,
}: PlanSummary["policy"]): number {
  if (!(protectionDemandDeviation > 0)) return 0;
  const share = (demandPerDay * leadTimeDeviationDays) / protectionDemandDeviation;
  return safetyStock * (1 - Math.sqrt(Math.max(0, 1 - share * share)));
}
