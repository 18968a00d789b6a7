import type { AbcClass, XyzClass } from "../contract.ts";
import { dailyDeviation, meanDemand } from "../model/demand/demand-margin.ts";
import { type DemandPaths, drawDemandPaths } from "../model/demand/demand-paths.ts";
import { levelErrors, levelVariation, persistentShare } from "../model/demand/level-variation.ts";
import { ScoreTable, type StepDependence } from "../model/demand/score-table.ts";
import { movingTogether } from "../model/network-plan/shared-level.ts";
import { type LeadTime, scaledLeadTime } from "../model/policy/lead-time.ts";
import { abcClasses, xyzClass } from "../model/policy/product-classes.ts";
import { protectionHorizon } from "../model/policy/protection-demand.ts";
import { type PositionTarget, positionTarget } from "./class-targets.ts";
import { type KeepingCosts, keepingCosts } from "./keeping-costs.ts";
import { overLanes } from "./network/over-lanes.ts";
import type { PlanLane } from "./network/plan-lane.ts";
import { networksOf, planNetwork } from "./network/plan-network.ts";
import { orderCycles } from "./order-cycles.ts";
import type { PlanData, PlanProduct, PlanTerms, StockedPosition } from "./plan-data.ts";
import { type OrderCycle, type PlannedPosition, planPosition } from "./plan-position.ts";
import { type PositionDemand, positionDemand } from "./position-demand.ts";
import { mainTerms, SupplierTimes } from "./supplier-times.ts";

/** A position with everything that its plan rests on. */
export interface PlannedStock extends PreparedStock {
  /** What it is asked for: by its customers, and by the places that it supplies. */
  paths: DemandPaths;
  /** What its own customers ask for. */
  customers: DemandPaths;
  planned: PlannedPosition;
  /** Units that the places that it supplies want now. */
  claims: number;
  /** Days in which the place that supplies it is filled up itself; 0 where there is none. */
  sourceDays: number;
}

/** A position before anything is drawn. */
export interface PreparedStock {
  position: StockedPosition;
  product: PlanProduct;
  /** Whom it is ordered from; undefined where nobody delivers it, or a lane brings it. */
  terms: PlanTerms | undefined;
  /** The lane that brings it; null where it is ordered from suppliers. */
  lane: PlanLane | null;
  /** Whether lanes bring it from here to other places. */
  isSource: boolean;
  /** What the supplier says it takes; null where it says nothing. */
  statedDays: number | null;
  leadTime: LeadTime;
  costs: KeepingCosts;
  demand: PositionDemand;
  /** Units expected in a day of lead time and review period. */
  perDay: number;
  classes: { abcClass: AbcClass; xyzClass: XyzClass };
  cycle: OrderCycle;
  target: PositionTarget;
}

/** What to assume instead of what is set and was learned; null: nothing. */
export interface Assumptions {
  /** Fill rate for every position. */
  serviceLevel: number | null;
  leadTimeDays: number | null;
}

export const noAssumptions: Assumptions = { serviceLevel: null, leadTimeDays: null };

/** Days of demand that make a product's yearly value. */
const yearDays = 365;

/** What a plan's positions have in common. */
export interface PreparedPlan {
  positions: PreparedStock[];
  /** How far levels of demand turn out to lie from what is known before, as a share of them. */
  levelVariation: number;
}

/** Everything about the positions that needs no sample path. In the order of the data. */
export function prepareStock(data: PlanData, assumptions: Assumptions): PreparedPlan {
  const times = new SupplierTimes(data);
  const products = new Map(data.products.map((product) => [product.id, product]));
  const alone = data.positions.flatMap((position) => {
    const product = products.get(position.productId);
    if (product === undefined) return [];
    const terms = mainTerms(data.terms, product.id);
    const learned = terms === undefined ? times.ofSupplier("") : times.of(terms.supplierId, product.id);
    const leadTime = assumptions.leadTimeDays === null ? learned : scaledLeadTime(learned, assumptions.leadTimeDays);
    const costs = keepingCosts(product, position.locationId, terms, data.settings);
    const demand = positionDemand(data, product.id, position.locationId);
    const perDay = meanDemand(demand.margin, protectionHorizon(leadTime, costs.reviewPeriodDays));
    const statedDays = terms === undefined ? null : times.stated(terms);
    return [{ position, product, terms, statedDays, leadTime, costs, demand, perDay }];
  });
  const known = overLanes(data.network, alone, data.today);
  const classes = classesOf(known, alone);
  const cycles = orderCycles(known.map((each) => ({ ...each, deviation: dailyDeviation(each.demand.margin) })));
  return {
    positions: known.map((each, i) => {
      const target = positionTarget(classes[i]!, each, data);
      const { serviceLevel } = assumptions;
      const asked = serviceLevel === null ? target : { ...target, measure: "FILL_RATE" as const, target: serviceLevel };
      return { ...each, classes: classes[i]!, cycle: cycles[i]!, target: asked };
    }),
    levelVariation:
      data.levelVariation ??
      levelVariation(
        known.filter(({ demand }) => demand.dependence === null).map(({ demand }) => levelErrors(demand.history)),
      ),
  };
}

/**
 * Levels for every position. The same data and seed give the same levels, whatever other positions there are.
 *
 * @param leastDays of the sample paths, besides what levels need.
 * @param visit takes each as it is made: their sample paths together would not fit in memory.
 */
export function planStock(
  { positions, levelVariation: variation }: PreparedPlan,
  { paths, seed, leastDays }: { paths: number; seed: number; leastDays: number },
  visit: (stock: PlannedStock, index: number) => void,
): void {
  const table = new ScoreTable(paths, seed);
  const draw = ({ position, leadTime, costs, demand }: PreparedStock, days: number, shared = 0) => {
    const needed = protectionHorizon(leadTime, costs.reviewPeriodDays);
    const dependence = demand.dependence ?? byLevel(demand, needed, variation);
    const key = `${position.productId}/${position.locationId}`;
    const scores = movingTogether(table, position.productId, shared);
    return drawDemandPaths({ margin: demand.margin, dependence }, scores, key, Math.max(days, needed));
  };
  const networks = networksOf(positions);
  const together = new Set(networks.flat());
  for (const [index, each] of positions.entries()) {
    if (together.has(index)) continue;
    const drawn = draw(each, leastDays);
    const question = { ...each, paths: drawn, seed: `${seed}/${each.position.productId}/${each.position.locationId}` };
    visit(
      { ...each, paths: drawn, customers: drawn, planned: planPosition(question), claims: 0, sourceDays: 0 },
      index,
    );
  }
  for (const network of networks) {
    const members = network.map((index) => positions[index]!);
    for (const stock of planNetwork(members, draw, { seed, leastDays })) visit(stock, network[0]!);
  }
}

function byLevel({ margin, history }: PositionDemand, days: number, variation: number): StepDependence {
  return { persistent: persistentShare(margin, { days, variation, history }), fading: 0, decay: 0 };
}

/**
 * ABC by a year's value of the product at the location, XYZ by its weeks.
 *
 * @param asked with all that each is asked for. @param own the same with what its own customers ask for: what a source sends to its
 * places is worth something once, where it is sold.
 */
function classesOf(
  asked: readonly { demand: PositionDemand }[],
  own: readonly { demand: PositionDemand; costs: KeepingCosts }[],
): { abcClass: AbcClass; xyzClass: XyzClass }[] {
  const values = own.map(
    ({ demand, costs }) => demand.history.slice(-yearDays).reduce((sum, units) => sum + units, 0) * costs.unitCost,
  );
  const abc = abcClasses(values);
  return asked.map(({ demand }, i) => ({ abcClass: abc[i]!, xyzClass: xyzClass(demand.history) }));
}
