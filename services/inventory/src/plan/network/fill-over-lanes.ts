import { type Claim, shareStock } from "../../model/network-plan/share-stock.ts";
import { roundUpToTerms } from "../../model/policy/order-quantity.ts";
import type { PlaceStock } from "../propose-transfers.ts";
import type { LaneClaim } from "./lane-claim.ts";

/** A transfer over a lane. */
export interface LaneTransfer {
  key: string;
  lane: LaneClaim["lane"];
  units: number;
  /** What the place wanted, in what the lane takes. */
  wanted: number;
  /** What its source had when the goods were shared out, and among how many places. */
  available: number;
  places: number;
}

/** A place that a lane leads to. */
interface Claimant {
  place: PlaceStock;
  claim: LaneClaim;
  wanted: number;
}

/**
 * Fills places from those that supply them, before anything is moved or bought: all that is wanted while there is enough; else what
 * there is, so that expected shortage costs least over all of them and the source's own customers.
 *
 * @param joins units of places that are not low and go along where their lane is used anyway, by key.
 * @returns transfers. Takes what they bring off `wanted` and what they take off `available` of the places given.
 */
export function fillOverLanes(places: readonly PlaceStock[], joins: ReadonlyMap<string, number>): LaneTransfer[] {
  const sources = new Map(places.map((place) => [place.key, place]));
  const low = bySource(places, ({ wanted }) => wanted);
  const transfers = [...low].flatMap(([key, claimants]) => shared(sources.get(key), claimants));
  const used = new Set(transfers.map(({ lane }) => laneKey(lane)));
  const joining = bySource(places, ({ key, wanted }) => (wanted > 0 ? 0 : (joins.get(key) ?? 0)));
  for (const [key, claimants] of joining) {
    const going = claimants.filter(({ claim }) => used.has(laneKey(claim.lane)));
    transfers.push(...shared(sources.get(key), going).filter(({ units, wanted }) => units >= wanted));
  }
  return transfers;
}

/** Units that places wait for, by the key of the place that owes them. */
export function owedBySources(places: readonly PlaceStock[]): Map<string, { units: number; places: number }> {
  const owed = new Map<string, { units: number; places: number }>();
  for (const { claim, wanted } of places) {
    if (claim === null || wanted <= 1e-9) continue;
    const known = owed.get(claim.source) ?? { units: 0, places: 0 };
    owed.set(claim.source, { units: known.units + wanted, places: known.places + 1 });
  }
  return owed;
}

function bySource(places: readonly PlaceStock[], wantedBy: (place: PlaceStock) => number): Map<string, Claimant[]> {
  const claimants = new Map<string, Claimant[]>();
  for (const place of places) {
    const { claim } = place;
    const wanted = wantedBy(place);
    if (claim === null || wanted <= 0) continue;
    const claimant = { place, claim, wanted: roundUpToTerms(wanted, claim) };
    claimants.set(claim.source, [...(claimants.get(claim.source) ?? []), claimant]);
  }
  return claimants;
}

function shared(source: PlaceStock | undefined, claimants: readonly Claimant[]): LaneTransfer[] {
  const available = Math.max(0, source?.available ?? 0);
  if (source === undefined || available === 0) return [];
  const claims = claimants.map(
    ({ place, claim, wanted }): Claim => ({ ...claim, key: place.key, position: place.position, wanted }),
  );
  const { kept } = source;
  // What its own customers ask for until it has goods again: a source gives only what is worth more elsewhere.
  const own: Claim[] =
    kept === null
      ? []
      : [{ ...kept, key: source.key, position: 0, wanted: Math.min(available, kept.demand.highest), minimum: 0 }];
  const units = shareStock(available, [...claims, ...own]);
  return claimants.flatMap(({ place, claim, wanted }, i): LaneTransfer[] => {
    const given = units[i]!;
    if (given <= 0) return [];
    place.wanted = Math.max(0, place.wanted - given);
    source.available -= given;
    return [{ key: place.key, lane: claim.lane, units: given, wanted, available, places: claimants.length }];
  });
}

function laneKey({ fromLocationId, toLocationId }: LaneClaim["lane"]): string {
  return `${fromLocationId}/${toLocationId}`;
}
