import { DecimalSum } from "./decimal-sum.ts";

/** Journeys along the same units in the same days before their ends. */
export interface GatheredPath {
  /** Places of units, earliest touch first. */
  units: readonly number[];
  /** Whole days from each touch to the end. */
  ageDays: readonly number[];
  conversions: number;
  lost: number;
  value: number;
}

export interface GatheredJourneys {
  paths: GatheredPath[];
  /** Conversions that nothing within the look-back led to. */
  unattributed: number;
  /** Conversions whose worth is not known. */
  withoutRate: number;
}

interface Gathered extends Pick<GatheredPath, "units" | "ageDays" | "conversions" | "lost"> {
  worth: DecimalSum | null;
}

const dayMicroseconds = 86_400_000_000;
const secondMicroseconds = 1_000_000;
const [newline, blank, zero, nine, colon, exclamation] = ["\n", " ", "0", "9", ":", "!"].map((one) =>
  one.charCodeAt(0),
);

/**
 * Cuts what persons did into journeys and gathers those that are alike. A conversion ends the journey that its own touch belongs to, and the
 * next begins after it; what comes after the last one is a journey that was lost, up to its last touch. Journeys that ended before the
 * span are left out, and touches further back from an end than the look-back.
 *
 * @param told pieces of one text, cut between touches. Each person's touches stand after a line break, earliest first, with blanks
 *   between, each as `time:unit`: microseconds since any one moment, and a place, which is empty where a conversion came through none.
 *   A conversion is followed by `!` and what it was worth, if anything, or by `?` where that is not known in the organisation's currency
 * @param starts the span's first moment, on the clock of the touches
 */
export function gatherJourneys(
  told: readonly string[],
  { starts, lookBackDays }: { starts: number; lookBackDays: number },
): GatheredJourneys {
  const gathering = new Gathering(starts, lookBackDays * dayMicroseconds);
  for (const piece of told) readPiece(piece, gathering);
  gathering.endPerson();
  return gathering.result();
}

function readPiece(text: string, gathering: Gathering): void {
  let at = 0;
  const digits = () => {
    let number = 0;
    for (let code = text.charCodeAt(at); code >= zero! && code <= nine!; code = text.charCodeAt(at)) {
      number = number * 10 + code - zero!;
      at += 1;
    }
    return number;
  };
  while (at < text.length) {
    if (text.charCodeAt(at) === newline) gathering.endPerson();
    at += 1;
    const time = digits();
    if (text.charCodeAt(at) !== colon) throw new Error(`A touch has no unit at place ${at}.`);
    at += 1;
    const from = at;
    const unit = digits();
    gathering.touch(time, at === from ? -1 : unit);
    if (at === text.length || text.charCodeAt(at) === blank || text.charCodeAt(at) === newline) continue;
    const isKnown = text.charCodeAt(at) === exclamation;
    at += 1;
    const begin = at;
    while (at < text.length && text.charCodeAt(at) !== blank && text.charCodeAt(at) !== newline) at += 1;
    gathering.convert(text.slice(begin, at), isKnown);
  }
}

/** Journeys that are alike, and the touches of the one that is under way. */
class Gathering {
  private readonly alike = new Map<string, Gathered>();
  private unattributed = 0;
  private withoutRate = 0;
  private times: number[] = [];
  private units: number[] = [];

  constructor(
    private readonly starts: number,
    private readonly lookBack: number,
  ) {}

  /** @param unit −1 where the touch is of none */
  touch(time: number, unit: number): void {
    this.times.push(time);
    this.units.push(unit);
  }

  convert(worth: string, isKnown: boolean): void {
    if (this.isInSpan()) {
      if (!isKnown) this.withoutRate += 1;
      const gathered = this.alikeOf();
      if (gathered === null) this.unattributed += 1;
      else {
        gathered.conversions += 1;
        if (worth !== "") {
          gathered.worth ??= new DecimalSum();
          gathered.worth.add(worth);
        }
      }
    }
    this.forget();
  }

  endPerson(): void {
    const gathered = this.times.length > 0 && this.isInSpan() ? this.alikeOf() : null;
    if (gathered !== null) gathered.lost += 1;
    this.forget();
  }

  result(): GatheredJourneys {
    const paths = [...this.alike.values()].map(({ worth, ...path }) => ({ ...path, value: worth?.toNumber() ?? 0 }));
    return { paths, unattributed: this.unattributed, withoutRate: this.withoutRate };
  }

  private isInSpan(): boolean {
    return this.times.at(-1)! >= this.starts;
  }

  /** Those along the touches that led to the end of the one under way; null where none did. */
  private alikeOf(): Gathered | null {
    const { times, units } = this;
    const end = times.at(-1)!;
    const path: number[] = [];
    const ageDays: number[] = [];
    for (let at = 0; at < times.length; at += 1) {
      const age = end - times[at]!;
      if (units[at]! < 0 || age > this.lookBack) continue;
      path.push(units[at]!);
      ageDays.push(wholeDays(age));
    }
    if (path.length === 0) return null;
    const key = `${path.join(" ")}|${ageDays.join(" ")}`;
    let gathered = this.alike.get(key);
    if (gathered === undefined) {
      gathered = { units: path, ageDays, conversions: 0, lost: 0, worth: null };
      this.alike.set(key, gathered);
    }
    return gathered;
  }

  private forget(): void {
    this.times = [];
    this.units = [];
  }
}

/** Days of a span, counted by whole seconds. */
function wholeDays(microseconds: number): number {
  return Math.floor(Math.floor(microseconds / secondMicroseconds + 0.5) / 86_400);
}
