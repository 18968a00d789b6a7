/**
 * Journeys of customers along channels, gathered: journeys that touched the same channels in the same order may be one path that
 * counts several times.
 */
export interface PathSet {
  channels: readonly string[];
  /** Path p's touches lie at `starts[p]` … `starts[p + 1] − 1`. */
  starts: Int32Array;
  /** Places among `channels`, earliest touch of a path first. */
  touches: Int32Array;
  /** Days from each touch to the end of its journey; null where times are not known. */
  ageDays: Float64Array | null;
  /** Journeys along each path that ended in a conversion. */
  conversions: Float64Array;
  /** What those conversions were worth together, in one currency. */
  value: Float64Array;
  /** Journeys along each path that ended without one. */
  lost: Float64Array;
}

/** What a model gives each channel, in the order of `PathSet.channels`. */
export interface Credit {
  conversions: Float64Array;
  value: Float64Array;
}

/** Ends of the journeys along one path. */
export interface PathEnds {
  conversions: number;
  value: number;
  lost: number;
}

/** Gathers paths one by one. */
export class PathSetBuilder {
  private readonly places = new Map<string, number>();
  private readonly starts: number[] = [0];
  private readonly touches: number[] = [];
  private readonly ages: number[] = [];
  private readonly ends: PathEnds[] = [];

  /** Place of a channel; a new one gets the next. */
  channel(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.places.size);
    return this.places.size - 1;
  }

  /**
   * Adds a path, on which nothing has ended yet. Gives its number.
   *
   * @param touches places of channels, earliest first; at least one
   * @param ageDays of each touch, given for all paths or for none
   */
  path(touches: readonly number[], ageDays: readonly number[] = []): number {
    for (const touch of touches) this.touches.push(touch);
    for (const age of ageDays) this.ages.push(age);
    this.starts.push(this.touches.length);
    return this.ends.push({ conversions: 0, value: 0, lost: 0 }) - 1;
  }

  /** Adds journeys that ended along a path. */
  end(path: number, { conversions, value, lost }: PathEnds): void {
    const ends = this.ends[path]!;
    ends.conversions += conversions;
    ends.value += value;
    ends.lost += lost;
  }

  build(): PathSet {
    return {
      channels: [...this.places.keys()],
      starts: Int32Array.from(this.starts),
      touches: Int32Array.from(this.touches),
      ageDays: this.ages.length > 0 ? Float64Array.from(this.ages) : null,
      conversions: Float64Array.from(this.ends, (ends) => ends.conversions),
      value: Float64Array.from(this.ends, (ends) => ends.value),
      lost: Float64Array.from(this.ends, (ends) => ends.lost),
    };
  }
}

/** Adds up what a list of numbers holds. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
