import type { DemandPaths } from "../demand/demand-paths.ts";
import type { LeadTime } from "../policy/lead-time.ts";
import { protectionDemand } from "../policy/protection-demand.ts";
import { choosePolicy, type PolicyTarget, policyOutcome, type StockPolicy } from "../policy/stock-policy.ts";
import { supplyNetwork } from "../theory/network/supply-network.ts";
import { cutAt, oneAfterOther } from "./lane-time.ts";
import { firstPaths, type OrderRhythm, orderPaths, sumPaths } from "./order-paths.ts";
import { sourceDelay } from "./source-delay.ts";

/** A place that keeps one product. */
export interface NetworkPlace {
  id: string;
  /** The place that supplies it; null where it is ordered from suppliers. */
  source: string | null;
  /** What its own customers ask for; nothing but zeros where it has none. */
  demand: DemandPaths;
  /** From asking to having, while the source has goods: of the lane, or of the supplier. */
  leadTime: LeadTime;
  rhythm: OrderRhythm;
  /** Levels are multiples of it. */
  levelStep: number;
  /** What its own customers are to get. */
  target: PolicyTarget;
  holdingCostPerDay: number;
  shortageCostPerUnit: number;
}

/** Where a place stands in what was decided. */
export interface PlacedStock {
  id: string;
  /** What it is asked for: by its customers, and in lots by the places that it supplies. */
  asked: DemandPaths;
  /** From asking to having, its source's waits included. */
  leadTime: LeadTime;
  /** The part of it that is waiting until the source has goods. */
  delay: LeadTime | null;
  /** Chance that goods do not run out before the next come, that others are supplied with; null where it supplies nobody. */
  sourceService: number | null;
}

/** What each place is asked for, upstream first: it does not depend on how much anybody keeps. */
interface Asked {
  places: readonly NetworkPlace[];
  paths: readonly DemandPaths[];
  /** Positions of the places that each supplies. */
  supplied: readonly (readonly number[])[];
  /** Position of each one's source; −1 for none. */
  sourceOf: readonly number[];
}

/** A plan of the services that sources give. */
type Services = readonly (number | null)[];

/** Services that a source may be kept for: from passing goods on to hardly ever being without. */
const candidates = [0.01, 0.3, 0.5, 0.7, 0.85, 0.93, 0.98];
/** Paths that placements are compared on: the same for all, so that a few show which is best. */
const comparedPaths = 200;
/** Rounds over the sources; with one source the first decides. */
const mostRounds = 3;

/**
 * Where stock lies at least cost while every place keeps its promise to its own customers.
 *
 * Each source is kept for one of a few chances of having goods; what that leaves its places waiting for lengthens their lead times, their
 * levels follow from their own targets, and the holding (with COST also shortage) of all of them is added up. One source after another takes what is
 * cheapest. Unlike guaranteed service (Graves & Willems 2000), waits are random and nobody is assumed to be helped from elsewhere beyond a
 * bound; unlike Clark & Scarf (1960), places may be several, have fixed costs and fill-rate targets. In a line with backorders it
 * comes within a few percent of Clark & Scarf, as tests show.
 *
 * @param longestDays lead times are cut there, since paths reach no further with the longest review.
 * @param seed the same seed gives the same placement.
 * @returns in the order given.
 * @throws InventoryParameterError where places name one another in a circle, or a source that is not among them.
 */
export function placeStock(places: readonly NetworkPlace[], longestDays: number, seed: number | string): PlacedStock[] {
  const order = upstreamFirst(places);
  const sorted = order.map((at) => places[at]!);
  const few = askedOf(
    sorted.map((place) => ({ ...place, demand: firstPaths(place.demand, comparedPaths) })),
    seed,
  );
  let services: Services = few.supplied.map((supplied) => (supplied.length === 0 ? null : candidates[4]!));
  let cost = costOf(few, services, longestDays, seed);
  for (let round = 0; round < mostRounds; round++) {
    const before = cost;
    for (const [at, service] of services.entries()) {
      if (service === null) continue;
      for (const other of [...candidates, ownService(few, at, longestDays, seed)]) {
        const changed = services.map((each, i) => (i === at ? other : each));
        const changedCost = costOf(few, changed, longestDays, seed);
        if (changedCost >= cost) continue;
        [services, cost] = [changed, changedCost];
      }
    }
    if (cost >= before || services.filter((each) => each !== null).length === 1) break;
  }
  const asked = askedOf(sorted, seed);
  const placed = placesAt(asked, services, longestDays, seed);
  const byId = new Map(placed.map((each) => [each.id, each]));
  return places.map(({ id }) => byId.get(id)!);
}

function upstreamFirst(places: readonly NetworkPlace[]): readonly number[] {
  const nodes = places.map(({ id }) => ({
    id,
    successors: places.filter(({ source }) => source === id).map((place) => place.id),
  }));
  const known = new Set(places.map(({ id }) => id));
  const stray = places.find(({ source }) => source !== null && !known.has(source));
  if (stray !== undefined)
    throw new RangeError(`The place ${stray.id} is supplied by ${stray.source}, which is not there.`);
  return supplyNetwork(nodes).upstreamFirst;
}

function askedOf(places: readonly NetworkPlace[], seed: number | string): Asked {
  const position = new Map(places.map(({ id }, at) => [id, at]));
  const sourceOf = places.map(({ source }) => (source === null ? -1 : position.get(source)!));
  const supplied = places.map((_, at) => [...sourceOf.keys()].filter((other) => sourceOf[other] === at));
  const paths: DemandPaths[] = new Array(places.length);
  for (let at = places.length - 1; at >= 0; at--) {
    const orders = supplied[at]!.map((other) =>
      orderPaths(paths[other]!, places[other]!.rhythm, `${seed}/${places[other]!.id}`),
    );
    paths[at] = sumPaths([places[at]!.demand, ...orders]);
  }
  return { places, paths, supplied, sourceOf };
}

/** The service that a source's own customers need, who come first as everybody does; the least candidate where it has none. */
function ownService(asked: Asked, at: number, longestDays: number, seed: number | string): number {
  const place = asked.places[at]!;
  if (!hasCustomers(place)) return candidates[0]!;
  const demand = protectionDemand(
    asked.paths[at]!,
    cutAt(place.leadTime, longestDays),
    place.rhythm.reviewPeriodDays,
    seed,
  );
  const policy = choosePolicy({ demand, target: place.target, ...termsOf(place) });
  return Math.min(0.999, Math.max(0.001, policyOutcome(demand, policy).cycleService));
}

function hasCustomers({ demand }: NetworkPlace): boolean {
  return demand.values.some((units) => units > 0);
}

function termsOf({ rhythm, levelStep }: NetworkPlace) {
  return { orderQuantity: Math.max(rhythm.gap, levelStep), levelStep, highestLevel: null };
}

/** Money per day for holding, and for shortage where the target is least cost. */
function costOf(asked: Asked, services: Services, longestDays: number, seed: number | string): number {
  let cost = 0;
  walk(asked, services, longestDays, seed, (place, demand, policy, service) => {
    const { meanStock, shortagePerDay, fillRate, cycleService } = policyOutcome(demand, policy);
    cost += place.holdingCostPerDay * meanStock;
    if (service === null) {
      if (place.target.measure === "COST") cost += place.shortageCostPerUnit * shortagePerDay;
    } else if (hasCustomers(place)) {
      // A source that also sells may give its places more than its own customers need, never less.
      const { target } = place;
      const reached = target.measure === "CYCLE" ? cycleService : fillRate;
      if (target.measure === "COST") cost += place.shortageCostPerUnit * shortagePerDay;
      else if (reached < target.target - 1e-9) cost = Number.POSITIVE_INFINITY;
    }
  });
  return cost;
}

function placesAt(asked: Asked, services: Services, longestDays: number, seed: number | string): PlacedStock[] {
  const placed: PlacedStock[] = [];
  walk(asked, services, longestDays, seed, (place, _demand, _policy, sourceService, times) => {
    placed.push({ id: place.id, sourceService, ...times });
  });
  return placed;
}

/** Goes through the places, upstream first, with the levels that follow from the services. */
function walk(
  { places, paths, sourceOf }: Asked,
  services: Services,
  longestDays: number,
  seed: number | string,
  visit: (
    place: NetworkPlace,
    demand: ReturnType<typeof protectionDemand>,
    policy: StockPolicy,
    service: number | null,
    times: Pick<PlacedStock, "asked" | "leadTime" | "delay">,
  ) => void,
): void {
  const delays: (LeadTime | null)[] = [];
  for (const [at, place] of places.entries()) {
    const delay = sourceOf[at]! < 0 ? null : delays[sourceOf[at]!]!;
    const leadTime = cutAt(delay === null ? place.leadTime : oneAfterOther(place.leadTime, delay), longestDays);
    const { reviewPeriodDays } = place.rhythm;
    const asked = paths[at]!;
    const placeSeed = `${seed}/${place.id}`;
    const demand = protectionDemand(asked, leadTime, reviewPeriodDays, placeSeed);
    const service = services[at]!;
    const target: PolicyTarget = service === null ? place.target : { measure: "CYCLE", target: service };
    const policy = choosePolicy({ demand, target, ...termsOf(place) });
    delays.push(service === null ? null : sourceDelay(asked, leadTime, policy, reviewPeriodDays, placeSeed));
    visit(place, demand, policy, service, { asked, leadTime, delay });
  }
}
