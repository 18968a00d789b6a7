/** On what terms a supplier delivers a product. Money in the plan's currency. */
export interface SupplierOffer {
  supplierId: string;
  /** Least quantity of one order, and what orders are multiples of. Units. */
  minimum: number;
  multiple: number;
  /** Of one unit below the first price break. */
  unitCost: number;
  /** From these quantities on, ascending, all units cost less. */
  breaks: readonly { quantity: number; unitCost: number }[];
  /** Whose capacity it uses up: a key of `OrderRequest.capacities`; null for no limit. */
  capacity: string | null;
  /** What ordering a unit here instead of from the preferred supplier is thought to cost, besides its price. */
  reluctancePerUnit: number;
}

/** Units that are wanted, and what having one of them is worth. Worth falls from slice to slice. */
export interface WorthSlice {
  units: number;
  moneyPerUnit: number;
}

/** One product at one location that is to be filled up. */
export interface OrderItem {
  key: string;
  /** What messages call it. */
  name: string;
  /** First the units that matter most. Together they are what is wanted. */
  slices: readonly WorthSlice[];
  /** Cost of a unit beyond what is wanted, ordered for a price or to fill a case. */
  surplusCostPerUnit: number;
  /** Most units of one order, as for goods that spoil; null for no limit. */
  mostUnits: number | null;
  offers: readonly SupplierOffer[];
}

export interface OrderRequest {
  items: readonly OrderItem[];
  /** Most money to order for; null for no limit. */
  budget: number | null;
  /** Units that may still be ordered, by capacity. */
  capacities: Readonly<Record<string, number>>;
}

/** What to order. */
export interface OrderLine {
  key: string;
  supplierId: string;
  quantity: number;
  unitCost: number;
}

/** Terms that no order can meet. Names the product and the rule. */
export class OrderRuleError extends Error {
  override readonly name = "OrderRuleError";

  constructor(
    readonly product: string,
    readonly rule: "MINIMUM_ABOVE_CAPACITY" | "MINIMUM_ABOVE_LIMIT" | "TERMS_INVALID",
    readonly facts: Readonly<Record<string, number>>,
    message: string,
  ) {
    super(`${product}: ${message}`);
  }
}

/** Units that are wanted. */
export function wantedUnits({ slices }: OrderItem): number {
  return slices.reduce((sum, { units }) => sum + units, 0);
}

/**
 * Sees to it that each item can be ordered at all, were it the only one.
 *
 * @throws OrderRuleError for the first that cannot: its least order is more than the supplier can deliver in its period, or
 * more than can be sold in time; or its terms are none.
 */
export function assertOrderable({ items, capacities }: OrderRequest): void {
  for (const item of items) {
    for (const offer of item.offers) assertTerms(item, offer);
    const refusals = item.offers.map((offer) => refusalOf(item, offer, capacities));
    const [first] = refusals;
    if (first != null && refusals.every((refusal) => refusal !== null)) throw first;
  }
}

/** Least units that an offer lets be ordered. */
export function leastOrder({ minimum, multiple }: SupplierOffer): number {
  return Math.ceil(minimum / multiple - 1e-9) * multiple;
}

function refusalOf(
  { name, mostUnits }: OrderItem,
  offer: SupplierOffer,
  capacities: OrderRequest["capacities"],
): OrderRuleError | null {
  const minimum = leastOrder(offer);
  const capacity = offer.capacity === null ? Number.POSITIVE_INFINITY : (capacities[offer.capacity] ?? 0);
  if (minimum > capacity) {
    const message = `the least order of ${minimum} is more than the ${capacity} that the supplier can deliver in its period.`;
    return new OrderRuleError(name, "MINIMUM_ABOVE_CAPACITY", { minimum, capacity }, message);
  }
  if (mostUnits !== null && minimum > mostUnits) {
    const message = `the least order of ${minimum} is more than the ${mostUnits} that can be sold in time.`;
    return new OrderRuleError(name, "MINIMUM_ABOVE_LIMIT", { minimum, limit: mostUnits }, message);
  }
  return null;
}

function assertTerms({ name }: OrderItem, { minimum, multiple, unitCost, breaks }: SupplierOffer): void {
  const quantities = [0, ...breaks.map(({ quantity }) => quantity)];
  const isAscending = quantities.every((quantity, i) => i === 0 || quantity > quantities[i - 1]!);
  const costs = [unitCost, ...breaks.map((step) => step.unitCost)];
  if (minimum > 0 && multiple > 0 && isAscending && costs.every((cost) => Number.isFinite(cost) && cost >= 0)) return;
  const message = "least order and multiple are above zero, price breaks ascend, and costs are not negative.";
  throw new OrderRuleError(name, "TERMS_INVALID", { minimum, multiple, unitCost }, message);
}
