import type { OrderLine, OrderRequest } from "./order-request.ts";
import { type PriceStep, priceSteps, referenceCost } from "./price-steps.ts";

/** A column of the model and the order that it stands for. */
export interface StepColumns {
  item: number;
  step: PriceStep;
  /** Column of "ordered at this price or not", and of the cases. */
  chosen: number;
  cases: number;
}

/** The mixed-integer programme as sparse rows. Maximises. */
export interface OrderMatrix {
  colCost: number[];
  colUpper: number[];
  /** 1 where a column is a whole number. */
  integrality: number[];
  rowLower: number[];
  rowUpper: number[];
  starts: number[];
  indices: number[];
  values: number[];
  steps: StepColumns[];
  /** First slice column of each item, and its surplus column. */
  slices: { first: number; surplus: number }[];
}

/**
 * Writes the choice of orders as a programme. Per item: at most one price of one supplier, whole cases within its bounds; what is
 * ordered fills slices of falling worth, and then surplus. All items: budget, and the capacity of each supplier and product.
 */
export function orderMatrix(request: OrderRequest): OrderMatrix {
  const { items, budget, capacities } = request;
  const matrix: OrderMatrix = {
    colCost: [],
    colUpper: [],
    integrality: [],
    rowLower: [],
    rowUpper: [],
    starts: [0],
    indices: [],
    values: [],
    steps: [],
    slices: [],
  };
  const column = (cost: number, upper: number, isWhole: boolean): number => {
    matrix.integrality.push(isWhole ? 1 : 0);
    matrix.colUpper.push(upper);
    return matrix.colCost.push(cost) - 1;
  };
  const row = (lower: number, upper: number, entries: readonly (readonly [column: number, value: number])[]): void => {
    for (const [at, value] of entries) {
      matrix.indices.push(at);
      matrix.values.push(value);
    }
    matrix.starts.push(matrix.indices.length);
    matrix.rowLower.push(lower);
    matrix.rowUpper.push(upper);
  };
  for (const [index, item] of items.entries()) {
    const usual = referenceCost(item);
    const columns = priceSteps(item, capacities).map((step): StepColumns => {
      const dearer = step.unitCost - usual + step.offer.reluctancePerUnit;
      const chosen = column(0, 1, true);
      const cases = column(-dearer * step.offer.multiple, step.mostCases, true);
      row(Number.NEGATIVE_INFINITY, 0, [
        [cases, 1],
        [chosen, -step.mostCases],
      ]);
      row(0, Number.POSITIVE_INFINITY, [
        [cases, 1],
        [chosen, -step.fewestCases],
      ]);
      return { item: index, step, chosen, cases };
    });
    matrix.steps.push(...columns);
    const first = matrix.colCost.length;
    const filled = item.slices.map(({ units, moneyPerUnit }) => column(moneyPerUnit, units, false));
    const surplus = column(-item.surplusCostPerUnit, Number.POSITIVE_INFINITY, false);
    matrix.slices.push({ first, surplus });
    row(
      Number.NEGATIVE_INFINITY,
      1,
      columns.map(({ chosen }) => [chosen, 1] as const),
    );
    row(0, 0, [
      ...columns.map(({ cases, step }) => [cases, step.offer.multiple] as const),
      ...[...filled, surplus].map((at) => [at, -1] as const),
    ]);
  }
  if (budget !== null)
    row(
      Number.NEGATIVE_INFINITY,
      budget,
      matrix.steps.map(({ cases, step }) => [cases, step.unitCost * step.offer.multiple] as const),
    );
  for (const [key, units] of Object.entries(capacities)) {
    const users = matrix.steps.filter(({ step }) => step.offer.capacity === key);
    if (users.length > 1)
      row(
        Number.NEGATIVE_INFINITY,
        units,
        users.map(({ cases, step }) => [cases, step.offer.multiple] as const),
      );
  }
  return matrix;
}

/** Values of every column for a plan, for the solver to start from. */
export function columnsOf({ items }: OrderRequest, matrix: OrderMatrix, lines: readonly OrderLine[]): Float64Array {
  const values = new Float64Array(matrix.colCost.length);
  const byKey = new Map(lines.map((line) => [line.key, line]));
  for (const { item, step, chosen, cases } of matrix.steps) {
    const line = byKey.get(items[item]!.key);
    if (line === undefined || line.supplierId !== step.offer.supplierId || line.unitCost !== step.unitCost) continue;
    const count = Math.round(line.quantity / step.offer.multiple);
    if (count < step.fewestCases || count > step.mostCases) continue;
    values[chosen] = 1;
    values[cases] = count;
    let left = line.quantity;
    const { first, surplus } = matrix.slices[item]!;
    items[item]!.slices.forEach(({ units }, i) => {
      values[first + i] = Math.min(left, units);
      left -= Math.min(left, units);
    });
    values[surplus] = left;
  }
  return values;
}
