import { roundUpToTerms } from "../model/policy/order-quantity.ts";
import type { keptBack, LaneClaim } from "./network/lane-claim.ts";

/** What a place has or lacks of a product, in units. */
export interface PlaceStock {
  key: string;
  productId: string;
  locationId: string;
  /** On hand and not promised. */
  available: number;
  /** On hand, on order and in transit, less what is promised. */
  position: number;
  orderUpTo: number;
  /** What the policy says to order; 0 while it says nothing. */
  wanted: number;
  /** Money at stake if nothing is done: who goes first. */
  atStake: number;
  levelStep: number;
  /** Whether the place's own sales are known; where they are not, nobody knows what is too much. */
  isRecorded: boolean;
  /** What it asks of the place that a lane brings goods from; null where there is none. */
  claim: LaneClaim | null;
  /** What it keeps for its own customers where it supplies others. */
  kept: ReturnType<typeof keptBack>;
}

export interface Transfer {
  productId: string;
  fromLocationId: string;
  toLocationId: string;
  units: number;
  /** What lay at the other place beyond its order-up-to level. */
  surplus: number;
}

/** A lorry does not go for less than this share of what is wanted. */
const leastShare = 0.25;

/**
 * Moves what lies beyond a place's own order-up-to level to places that would have to buy it. Those with most at stake choose first;
 * each takes from the place with the largest surplus. No place gives and gets the same product, and what supplies a place by a lane has given
 * already. What a place gets need not come over its lane any more.
 *
 * @returns transfers, and takes what they bring off `wanted` of the places given.
 */
export function proposeTransfers(places: readonly PlaceStock[]): Transfer[] {
  const surplus = new Map(places.map((place) => [place.key, surplusOf(place)]));
  const byKey = new Map(places.map((place) => [place.key, place]));
  const transfers: Transfer[] = [];
  const needy = places.filter(({ wanted }) => wanted > 0).sort((one, other) => other.atStake - one.atStake);
  for (const place of needy) {
    const upstream = sourcesOf(place, byKey);
    const givers = places
      .filter(({ productId, key }) => productId === place.productId && key !== place.key && !upstream.has(key))
      .sort((one, other) => surplus.get(other.key)! - surplus.get(one.key)!);
    const giver = givers[0];
    if (giver === undefined) continue;
    const there = surplus.get(giver.key)!;
    const units = Math.min(
      there,
      roundUpToTerms(place.wanted, { minimum: place.levelStep, multiple: place.levelStep }),
    );
    if (units < Math.max(place.levelStep, leastShare * place.wanted)) continue;
    surplus.set(giver.key, there - units);
    place.wanted = Math.max(0, place.wanted - units);
    const source = byKey.get(place.claim?.source ?? "");
    if (source !== undefined) source.wanted = Math.max(0, source.wanted - units);
    transfers.push({
      productId: place.productId,
      fromLocationId: giver.locationId,
      toLocationId: place.locationId,
      units,
      surplus: there,
    });
  }
  return transfers;
}

/** Keys of the places that goods come through by lanes. */
function sourcesOf(place: PlaceStock, byKey: ReadonlyMap<string, PlaceStock>): ReadonlySet<string> {
  const sources = new Set<string>();
  for (let at = place.claim?.source; at !== undefined && !sources.has(at); at = byKey.get(at)?.claim?.source)
    sources.add(at);
  return sources;
}

function surplusOf({ available, position, orderUpTo, wanted, levelStep, isRecorded }: PlaceStock): number {
  if (wanted > 0 || !isRecorded) return 0;
  const beyond = Math.min(available, position - orderUpTo);
  return Math.max(0, Math.floor(beyond / levelStep + 1e-9) * levelStep);
}
