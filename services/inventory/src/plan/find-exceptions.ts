import { inventoryRemark } from "../contract.ts";
import { round } from "./class-targets.ts";
import { dateOf, type OpenLine, type PlanData } from "./plan-data.ts";
import type { ExceptionRow, SupplierRow } from "./plan-result.ts";
import type { PlanSummary } from "./plan-summary.ts";
import { comparedDays } from "./stock-projection.ts";

/** Chance of running out before a delivery that is worth a person's look. */
const leastChance = 0.2;
/** Stock beyond the order-up-to level by this many days of demand is too much. */
const overstockDays = 30;
/** Days without a sale from which stock counts as slow. */
const slowDays = 90;
/** A supplier that keeps fewer promises than this, judged by at least so many. */
const [leastOnTime, leastReceipts] = [0.8, 10];

/**
 * What needs a person, by the money that a quarter of doing nothing costs, whatever the kind: sales that are lost, and keeping what
 * lies too long. A shortage counts once: what late orders should have brought against it counts with these, the rest where nothing can
 * be ordered, or as the risk of running out.
 *
 * @param unorderable positions that no terms let be ordered.
 */
export function findExceptions(
  data: PlanData,
  summaries: readonly PlanSummary[],
  suppliers: readonly SupplierRow[],
  unorderable: readonly ExceptionRow[],
): ExceptionRow[] {
  const late = lateOrders(data, summaries);
  const unordered = [...summaries.flatMap((summary) => nobodyToOrderFrom(summary, data)), ...unorderable];
  const blocked = new Map(unordered.map((row) => [`${row.productId}/${row.locationId}`, row]));
  const rows = [
    ...summaries.flatMap((summary) => {
      const units = Math.max(0, summary.risk.compared.shortage - (late.missed.get(keyOf(summary)) ?? 0));
      const row = blocked.get(keyOf(summary));
      if (row === undefined) return stockoutRisk(summary, units, data.today);
      return [{ ...row, amount: units * summary.costs.shortageCostPerUnit }];
    }),
    ...summaries.flatMap(tooMuch),
    ...late.rows,
    ...lateSuppliers(suppliers, summaries),
  ];
  return rows.sort((one, other) => other.amount - one.amount);
}

const nobody = { productId: null, locationId: null, supplierId: null, purchaseOrderId: null, dueOn: null };

function keyOf({ productId, locationId }: { productId: string; locationId: string }): string {
  return `${productId}/${locationId}`;
}

/** @param units short in a quarter, of which no late order should have brought any. */
function stockoutRisk(
  { productId, locationId, risk, costs, supplierId }: PlanSummary,
  units: number,
  today: number,
): ExceptionRow[] {
  if (risk.beforeDelivery < leastChance) return [];
  const date = dateOf(today + (risk.runsOutIn ?? risk.windowDays - 1));
  const facts = { date, chance: round(risk.beforeDelivery), units: round(units) };
  return [
    {
      ...nobody,
      kind: "STOCKOUT_RISK",
      productId,
      locationId,
      supplierId,
      dueOn: date,
      amount: units * costs.shortageCostPerUnit,
      remark: inventoryRemark("inventory.stockout-risk", facts),
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
  return [{ ...nobody, kind: "ORDER_IMPOSSIBLE", productId, locationId, amount: risk.compared.amount, remark }];
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

/**
 * Orders whose promised day has passed; at stake is what is likely to run out before other goods could come, of what they should bring.
 * Of two orders for the same goods the one that is longest due counts first.
 *
 * @returns also the units so counted, by "product/location".
 */
function lateOrders(
  { openLines, today }: PlanData,
  summaries: readonly PlanSummary[],
): { rows: ExceptionRow[]; missed: ReadonlyMap<string, number> } {
  const places = new Map(summaries.map((summary) => [keyOf(summary), summary]));
  const byOrder = new Map<string, (OpenLine & { expectedDay: number })[]>();
  for (const line of openLines) {
    const { expectedDay, orderId } = line;
    if (expectedDay !== null && expectedDay < today)
      byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), { ...line, expectedDay }]);
  }
  const missed = new Map<string, number>();
  const missedOf = (line: OpenLine): number => {
    const place = places.get(keyOf(line));
    if (place === undefined) return 0;
    const before = missed.get(keyOf(line)) ?? 0;
    const short = Math.min(place.risk.shortage, place.risk.compared.shortage);
    const units = Math.min(line.units, Math.max(0, short - before));
    missed.set(keyOf(line), before + units);
    return units * place.costs.shortageCostPerUnit;
  };
  const orders = [...byOrder.values()].sort(([one], [other]) => one!.expectedDay - other!.expectedDay);
  const rows = orders.map((lines): ExceptionRow => {
    const { orderId, orderNumber, supplierId, locationId, expectedDay } = lines[0]!;
    return {
      ...nobody,
      kind: "LATE_SUPPLIER",
      supplierId,
      locationId,
      purchaseOrderId: orderId,
      dueOn: dateOf(expectedDay),
      amount: lines.reduce((sum, line) => sum + missedOf(line), 0),
      remark: inventoryRemark("inventory.late-order", { order: orderNumber, daysLate: today - expectedDay }),
    };
  });
  return { rows, missed };
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
