/** What data alone say of one member: the estimate that is likeliest, and how much they say (one over its variance). */
export interface Estimate {
  value: number;
  information: number;
}

/**
 * How much members of groups differ from their group beyond what their own errors explain: the method of moments,
 * τ² = max(0, (Q − (k − g)) / C), with Q the weighed squares around the groups' means, over k members of g groups.
 *
 * Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7(3), for several groups. Worked: one group of estimates 0 and 4 with
 * information 1 each → Q = 8, C = 1, τ² = 7.
 */
export function variationWithin(groups: readonly (readonly Estimate[])[]): number {
  let [squares, scale, freedom] = [0, 0, 0];
  for (const members of groups) {
    const known = members.filter(({ information }) => information > 0);
    if (known.length < 2) continue;
    const total = known.reduce((sum, { information }) => sum + information, 0);
    const mean = known.reduce((sum, { value, information }) => sum + value * information, 0) / total;
    for (const { value, information } of known) squares += information * (value - mean) ** 2;
    scale += total - known.reduce((sum, { information }) => sum + information ** 2, 0) / total;
    freedom += known.length - 1;
  }
  return scale > 0 ? Math.max(0, (squares - freedom) / scale) : 0;
}

/** Mean of members that vary by `between` around it; of no information where no member has any. */
export function centreOf(members: readonly Estimate[], between: number): Estimate {
  let [weights, sum] = [0, 0];
  for (const { value, information } of members) {
    if (!(information > 0)) continue;
    const weight = 1 / (1 / information + between);
    weights += weight;
    sum += weight * value;
  }
  return { value: weights > 0 ? sum / weights : 0, information: weights };
}

/**
 * A member drawn to its centre: the mean of a normal posterior. Without information it is the centre; where members do not vary, too.
 * Worked: value 2 of information 4, centre 0 with variance 1 around it → 2 · 4 / (4 + 1) = 1.6.
 */
export function drawnTo(centre: number, between: number, { value, information }: Estimate): number {
  if (!(information > 0) || !(between > 0)) return centre;
  return (value * information + centre / between) / (information + 1 / between);
}
