/** How warm-up is divided: a start without draws of use, windows that each end with a new metric, an end for the step size alone. */
interface WarmUpPlan {
  /** Trajectories before the first window. */
  first: number;
  /** Trajectories of the start after which the metric follows the curvature, which is known wherever chains are. */
  early: ReadonlySet<number>;
  /** The last trajectory of each window. */
  ends: ReadonlySet<number>;
  /** Where the last window begins. */
  last: number;
}

/** Stan's proportions: 15 % of the warm-up first, 10 % last, and windows between that double from 25 on. */
export function warmUpPlan(warmUp: number): WarmUpPlan {
  const first = Math.round(0.15 * warmUp);
  const until = warmUp - Math.round(0.1 * warmUp);
  const ends = new Set<number>();
  let begin = first;
  for (let from = first, length = 25; from + length <= until; length *= 2) {
    // A window that could not be followed by one twice as long goes on to the end.
    const end = from + 3 * length > until ? until : from + length;
    ends.add(end - 1);
    begin = from;
    from = end;
  }
  return { first, early: new Set([Math.round(first / 3) - 1, first - 1]), ends, last: begin };
}
