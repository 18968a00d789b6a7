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
 * @returns transfers. Takes what they bring off `wanted` and what they take off `available` of the places given, and off `position` what
 *   it still counts.
 */
export function fillOverLanes(places: readonly PlaceStock[], joins: ReadonlyMap<string, number>): LaneTransfer[] {
  const sources = new Map(places.map((place) => [place.key, place]));
  const low = bySource(places, ({ wanted }) => wanted);
  const send = (key: string, sharings: readonly Sharing[]) => sharings.map((each) => sent(sources.get(key)!, each));
  const transfers = [...low].flatMap(([key, claimants]) => send(key, shared(sources.get(key), claimants)));
  const used = new Set(transfers.map(({ lane }) => laneKey(lane)));
  const joining = bySource(places, ({ key, wanted }) => (wanted > 0 ? 0 : (joins.get(key) ?? 0)));
  for (const [key, claimants] of joining) {
    const going = claimants.filter(({ claim }) => used.has(laneKey(claim.lane)));
    const whole = shared(sources.get(key), going).filter(({ units, claimant }) => units >= claimant.wanted);
    transfers.push(...send(key, whole));
    // Nobody has promised them to the place, as what low places want is; else they would count as surplus once more.
    for (const { units } of whole) sources.get(key)!.position -= units;
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

/** What a place is to get of its source; nothing has moved yet. */
interface Sharing extends Pick<LaneTransfer, "units" | "available" | "places"> {
  claimant: Claimant;
}

function shared(source: PlaceStock | undefined, claimants: readonly Claimant[]): Sharing[] {
  const available = Math.max(0, source?.available ?? 0);
  if (source === undefined || available === 0) return [];
  const claims = claimants.map(({ place, claim, wanted }): Claim => ({ ...claim, position: place.position, wanted }));
  const { kept } = source;
  // What its own customers ask for until it has goods again: a source gives only what is worth more elsewhere.
  const own: Claim[] =
    kept === null ? [] : [{ ...kept, position: 0, wanted: Math.min(available, kept.demand.highest), minimum: 0 }];
  const units = shareStock(available, [...claims, ...own]);
  return claimants.flatMap((claimant, i): Sharing[] =>
    units[i]! > 0 ? [{ claimant, units: units[i]!, available, places: claimants.length }] : [],
  );
}

/** Takes what goes off what is there, and off what is wanted. */
function sent(source: PlaceStock, { claimant: { place, claim, wanted }, units, ...shares }: Sharing): LaneTransfer {
  place.wanted = Math.max(0, place.wanted - units);
  source.available -= units;
  return { key: place.key, lane: claim.lane, units, wanted, ...shares };
}

function laneKey({ fromLocationId, toLocationId }: LaneClaim["lane"]): string {
  return `${fromLocationId}/${toLocationId}`;
}
