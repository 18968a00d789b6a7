import type { AbcClass, XyzClass } from "../contract.ts";
import type { DemandPaths } from "../model/demand/demand-paths.ts";
import { drawDemandPaths } from "../model/demand/demand-paths.ts";
import { ScoreTable } from "../model/demand/score-table.ts";
import { type LeadTime, scaledLeadTime } from "../model/policy/lead-time.ts";
import { abcClasses, xyzClass } from "../model/policy/product-classes.ts";
import { protectionHorizon } from "../model/policy/protection-demand.ts";
import { positionTarget } from "./class-targets.ts";
import { type KeepingCosts, keepingCosts } from "./keeping-costs.ts";
import type { PlanData, PlanProduct, PlanTerms, StockedPosition } from "./plan-data.ts";
import { type PlannedPosition, planPosition } from "./plan-position.ts";
import { type PositionDemand, positionDemand } from "./position-demand.ts";
import { mainTerms, SupplierTimes } from "./supplier-times.ts";

/** A position with everything that its plan rests on. */
export interface PlannedStock {
  position: StockedPosition;
  product: PlanProduct;
  /** Whom it is ordered from; undefined where nobody delivers it. */
  terms: PlanTerms | undefined;
  leadTime: LeadTime;
  costs: KeepingCosts;
  demand: PositionDemand;
  paths: DemandPaths;
  planned: PlannedPosition;
}

/** What to assume instead of what is set and was learned; null: nothing. */
export interface Assumptions {
  /** Fill rate for every position. */
  serviceLevel: number | null;
  leadTimeDays: number | null;
}

export const noAssumptions: Assumptions = { serviceLevel: null, leadTimeDays: null };

/** Days projected at least. */
const leastDays = 42;
/** Days of demand that make a product's yearly value. */
const yearDays = 365;

/**
 * Levels for every position. Positions come in the order of their products' and locations' ids, and the same data and seed
 * give the same levels.
 *
 * @param visit takes each as it is made: their sample paths together would not fit in memory.
 */
export function planStock(
  data: PlanData,
  { paths, seed, assumptions }: { paths: number; seed: number; assumptions: Assumptions },
  visit: (stock: PlannedStock, index: number) => void,
): void {
  const times = new SupplierTimes(data);
  const products = new Map(data.products.map((product) => [product.id, product]));
  const prepared = data.positions.flatMap((position) => {
    const product = products.get(position.productId);
    if (product === undefined) return [];
    const terms = mainTerms(data.terms, product.id);
    const learned = terms === undefined ? times.ofSupplier("") : times.of(terms.supplierId, product.id);
    const leadTime = assumptions.leadTimeDays === null ? learned : scaledLeadTime(learned, assumptions.leadTimeDays);
    const costs = keepingCosts(product, position.locationId, terms, data.settings);
    const demand = positionDemand(data, product.id, position.locationId);
    return [{ position, product, terms, leadTime, costs, demand }];
  });
  const classes = classesOf(prepared);
  const days = prepared.reduce(
    (most, { leadTime, costs }) => Math.max(most, protectionHorizon(leadTime, costs.reviewPeriodDays)),
    leastDays,
  );
  const table = new ScoreTable(paths, days, seed);
  for (const [index, each] of prepared.entries()) {
    const drawn = drawDemandPaths(each.demand.margin, each.demand.dependence, table, index);
    const target = positionTarget(classes[index]!.abcClass, classes[index]!.xyzClass, each.costs, data.classTargets);
    const { serviceLevel } = assumptions;
    const asked = serviceLevel === null ? target : { ...target, measure: "FILL_RATE" as const, target: serviceLevel };
    const statedDays = each.terms === undefined ? null : times.stated(each.terms);
    const question = {
      ...each,
      paths: drawn,
      target: asked,
      classes: classes[index]!,
      statedDays,
      seed: `${seed}/${index}`,
    };
    visit({ ...each, paths: drawn, planned: planPosition(question) }, index);
  }
}

/** ABC by a year's value of the product at the location, XYZ by its weeks. */
function classesOf(
  prepared: readonly { demand: PositionDemand; costs: KeepingCosts }[],
): { abcClass: AbcClass; xyzClass: XyzClass }[] {
  const values = prepared.map(
    ({ demand, costs }) => demand.history.slice(-yearDays).reduce((sum, units) => sum + units, 0) * costs.unitCost,
  );
  const abc = abcClasses(values);
  return prepared.map(({ demand }, i) => ({ abcClass: abc[i]!, xyzClass: xyzClass(demand.history) }));
}

/** Units on hand, on order and in transit, less what is promised. */
export function stockPosition({ onHand, reserved, onOrder, inTransit }: StockedPosition): number {
  return onHand - reserved + onOrder + inTransit;
}
