import highsModule from "highs";
import { unitsOf } from "./best-order.ts";
import { columnsOf, orderMatrix } from "./order-matrix.ts";
import type { OrderLine, OrderRequest } from "./order-request.ts";

// The package's types are those of its CommonJS file, while Node imports its ES module, whose default is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

export interface SolverLimits {
  timeLimitMs: number;
  /** Gap at which a plan is good enough. */
  relativeGap: number;
}

/** Lines that the solver found, and the most that any can be worth. */
export interface SolvedOrders {
  lines: OrderLine[];
  bound: number;
}

/**
 * Solves the programme by HiGHS (branch and cut), starting from a plan. Blocks its thread: run it in a worker.
 *
 * @returns null where it found nothing in time.
 */
export async function solveOrders(
  request: OrderRequest,
  start: readonly OrderLine[],
  limits: SolverLimits,
): Promise<SolvedOrders | null> {
  const matrix = orderMatrix(request);
  const highs = await loadHighs();
  const { variableType, objectiveSense, solutionStatus } = highs.constants;
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
      model.setSolution({ colValue: columnsOf(request, matrix, start) });
      model.run();
      const isFeasible = Number(model.info.get("primal_solution_status")) === solutionStatus.feasible;
      return { isFeasible, bound: Number(model.info.get("mip_dual_bound")), values: model.getSolution().colValue };
    },
  );
  if (!found.isFeasible || found.values === undefined) return null;
  const lines = matrix.steps.flatMap(({ item, step, cases }): OrderLine[] => {
    const count = Math.round(found.values![cases]!);
    if (count < 1) return [];
    const { supplierId, multiple } = step.offer;
    return [{ key: request.items[item]!.key, supplierId, quantity: unitsOf(count, multiple), unitCost: step.unitCost }];
  });
  return { lines, bound: Number.isFinite(found.bound) ? found.bound : Number.POSITIVE_INFINITY };
}
