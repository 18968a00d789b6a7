import { laneTime } from "../../model/network-plan/lane-time.ts";
import type { KeepingCosts } from "../keeping-costs.ts";
import type { PreparedStock } from "../plan-stock.ts";
import { LaneMap, type PlanLane, type PlanNetwork } from "./plan-lane.ts";
import { sharedDemand } from "./shared-demand.ts";

/** A position before it is known who supplies it. */
type Known = Omit<PreparedStock, "lane" | "isSource" | "classes" | "cycle" | "target">;
type Supplied<Position extends Known> = Position & Pick<PreparedStock, "lane" | "isSource">;

/**
 * Lets places that a lane leads to be filled up over it instead of from suppliers, and lets those that supply others expect what
 * these sell. In the order given.
 *
 * @param today from which on lanes are asked: what closes them soon makes their time longer.
 */
export function overLanes<Position extends Known>(
  network: PlanNetwork,
  positions: readonly Position[],
  today: number,
): Supplied<Position>[] {
  const lanes = new LaneMap(network);
  const supplied = positions.map((each): Supplied<Position> => {
    const lane = lanes.laneTo(each.product.id, each.position.locationId);
    if (lane === null) return { ...each, lane, isSource: false };
    // The next review's goods have to be waited for too: what is asked for today lasts until they come.
    const weeks = Math.ceil((each.costs.reviewPeriodDays + 1) / 7);
    const leadTime = laneTime(lane, lane.calendar, { from: today, weeks });
    return {
      ...each,
      lane,
      isSource: false,
      terms: undefined,
      statedDays: null,
      leadTime,
      costs: laneCosts(each.costs, lane),
    };
  });
  return sharedWithSources(supplied);
}

/** An order is a transfer, and what is on the shelf has been carried there. */
function laneCosts(costs: KeepingCosts, { transferCost, unitCost }: PlanLane): KeepingCosts {
  const carried = costs.unitCost > 0 ? 1 + unitCost / costs.unitCost : 1;
  return { ...costs, orderingCost: transferCost, holdingCostPerDay: costs.holdingCostPerDay * carried };
}

/** Sources know what the places that they supply sell. */
function sharedWithSources<Position extends Known>(positions: readonly Supplied<Position>[]): Supplied<Position>[] {
  const byKey = new Map(positions.map((each) => [placeKey(each), each]));
  const suppliedBy = new Map<string, Supplied<Position>[]>();
  for (const each of positions) {
    if (each.lane === null) continue;
    const key = `${each.product.id}/${each.lane.fromLocationId}`;
    suppliedBy.set(key, [...(suppliedBy.get(key) ?? []), each]);
  }
  if (suppliedBy.size === 0) return [...positions];
  const shared = new Map<string, Supplied<Position>>();
  const share = (key: string): Supplied<Position> => {
    const known = shared.get(key);
    if (known !== undefined) return known;
    const own = byKey.get(key)!;
    const places = (suppliedBy.get(key) ?? []).map((each) => share(placeKey(each)));
    const made: Supplied<Position> =
      places.length === 0
        ? own
        : {
            ...own,
            isSource: true,
            demand: sharedDemand(
              own.demand,
              places.map(({ demand }) => demand),
            ),
            perDay: places.reduce((sum, { perDay }) => sum + perDay, own.perDay),
          };
    shared.set(key, made);
    return made;
  };
  return positions.map((each) => share(placeKey(each)));
}

/** Key of a product at a place. */
export function placeKey({ position }: Pick<PreparedStock, "position">): string {
  return `${position.productId}/${position.locationId}`;
}
