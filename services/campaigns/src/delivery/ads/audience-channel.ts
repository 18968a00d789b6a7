/** Somebody by the key of their message and what a platform knows them by, hexadecimal SHA-256. */
export interface ListedPerson {
  id: string;
  email: string | null;
  phone: string | null;
}

/** What keeps a list from being filled until somebody puts it right. */
export const adStopCodes = ["ads.unauthorised", "ads.no-list", "ads.refused", "ads.private", "ads.secret"] as const;
export type AdStopCode = (typeof adStopCodes)[number];

/** What became of telling a platform. */
export type ListAnswer =
  /** It took them on, but for those that it names by key, with why. */
  | { outcome: "TAKEN"; answer: string; refused: ReadonlyMap<string, string> }
  /** Not now: it is away, or has had enough for a while. */
  | { outcome: "LATER"; answer: string }
  /** It wants none of ours. */
  | { outcome: "STOPPED"; code: AdStopCode; answer: string };

/**
 * A channel that puts people on a list elsewhere and takes them off again: an ad platform. It knows people by digests, so putting somebody
 * on twice is putting them on once, and a batch that is in doubt is told again.
 */
export interface AudienceChannel {
  /** People of one request at most. */
  batch: number;
  /** Asks whether the list is there and may be filled, and changes nothing. */
  check(): Promise<ListAnswer>;
  add(people: readonly ListedPerson[]): Promise<ListAnswer>;
  remove(people: readonly ListedPerson[]): Promise<ListAnswer>;
}

export const nobodyRefused: ReadonlyMap<string, string> = new Map();
