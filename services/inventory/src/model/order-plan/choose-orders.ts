import highsModule from "highs";
import type { OrderSolver } from "../../contract.ts";
import { greedyOrders, unitsOf } from "./greedy-orders.ts";
import { columnsOf, orderMatrix } from "./order-matrix.ts";
import { assertOrderable, type OrderLine, type OrderRequest } from "./order-request.ts";
import { orderWorth } from "./price-steps.ts";

// The package's types are those of its CommonJS file, while Node imports its ES module, whose default is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Lines, and how good they are known to be. */
export interface ChosenOrders {
  lines: OrderLine[];
  solver: OrderSolver;
  /** Relative distance to the best possible worth, 0 … 1; null where nothing is proven. */
  gap: number | null;
  /** Money that the plan is worth: what it averts, less surplus and dearer prices. */
  worth: number;
}

export interface SolverLimits {
  timeLimitMs: number;
  /** Gap at which a plan is good enough. */
  relativeGap: number;
}

/**
 * Chooses suppliers, quantities and prices for all items together, within budget and capacity, by HiGHS (branch and cut). It starts
 * from the greedy plan and is no worse; where the time is up, the best plan so far is given with its gap. Blocks its
 * thread: run it in a worker.
 *
 * @throws OrderRuleError where an item cannot be ordered on any terms.
 */
export async function chooseOrders(request: OrderRequest, limits: SolverLimits): Promise<ChosenOrders> {
  assertOrderable(request);
  const greedy = greedyOrders(request);
  if (request.items.length === 0) return { lines: [], solver: "NOTHING_TO_ORDER", gap: null, worth: 0 };
  const matrix = orderMatrix(request);
  const highs = await loadHighs();
  const { modelStatus, variableType, objectiveSense, solutionStatus } = highs.constants;
  const found = highs.withModel(
    {
      numCols: matrix.colCost.length,
      numRows: matrix.rowLower.length,
      sense: objectiveSense.maximize,
      colCost: matrix.colCost,
      colLower: new Float64Array(matrix.colCost.length),
      colUpper: matrix.colUpper,
      rowLower: matrix.rowLower,
      rowUpper: matrix.rowUpper,
      matrix: {
        format: "csr",
        numRows: matrix.rowLower.length,
        numCols: matrix.colCost.length,
        starts: Int32Array.from(matrix.starts),
        indices: Int32Array.from(matrix.indices),
        values: Float64Array.from(matrix.values),
      },
      integrality: Int32Array.from(matrix.integrality, (whole) =>
        whole === 1 ? variableType.integer : variableType.continuous,
      ),
    },
    (model) => {
      model.options.set({
        output_flag: false,
        time_limit: limits.timeLimitMs / 1000,
        mip_rel_gap: limits.relativeGap,
        random_seed: 1,
      });
      model.setSolution({ colValue: columnsOf(request, matrix, greedy) });
      model.run();
      const status = model.getModelStatus();
      const isFeasible = Number(model.info.get("primal_solution_status")) === solutionStatus.feasible;
      return { status, isFeasible, gap: Number(model.info.get("mip_gap")), values: model.getSolution().colValue };
    },
  );
  const fallback: ChosenOrders = { lines: greedy, solver: "GREEDY", gap: null, worth: worthOf(request, greedy) };
  if (!found.isFeasible || found.values === undefined) return fallback;
  const lines = matrix.steps.flatMap(({ item, step, cases }): OrderLine[] => {
    const count = Math.round(found.values![cases]!);
    if (count < 1) return [];
    const { supplierId, multiple } = step.offer;
    return [{ key: request.items[item]!.key, supplierId, quantity: unitsOf(count, multiple), unitCost: step.unitCost }];
  });
  const solver = found.status === modelStatus.optimal ? "OPTIMAL" : "TIME_LIMIT";
  const proven = { solver, gap: Math.max(0, found.gap) } as const;
  const worth = worthOf(request, lines);
  // Within its gap the solver may stop a hair below the plan that it was given, which is then proven as well.
  return worth < fallback.worth ? { ...fallback, ...proven } : { lines, worth, ...proven };
}

/** Money that a plan is worth. */
export function worthOf({ items }: OrderRequest, lines: readonly OrderLine[]): number {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return lines.reduce((sum, line) => {
    const item = byKey.get(line.key);
    const offer = item?.offers.find(({ supplierId }) => supplierId === line.supplierId);
    if (item === undefined || offer === undefined) return sum;
    return sum + orderWorth(item, { offer, unitCost: line.unitCost }, line.quantity);
  }, 0);
}
