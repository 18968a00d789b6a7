/** A step on the way from the typical customer's score to this one's. */
export interface ReasonBar {
  feature: string;
  amount: number;
  /** Where the bar begins and ends along the axis, 0 to 1. */
  from: number;
  to: number;
}

/** A waterfall: each part begins where the one before ended, the first at the base, the last ending at the score. */
export interface ReasonWaterfall {
  bars: ReasonBar[];
  base: number;
  score: number;
  /** Where base and score are along the axis, 0 to 1. */
  baseAt: number;
  scoreAt: number;
}

/** Puts parts that add up on one axis, which spans what they pass through. */
export function reasonWaterfall(base: number, parts: readonly { feature: string; amount: number }[]): ReasonWaterfall {
  const ends = [base];
  for (const { amount } of parts) ends.push(ends.at(-1)! + amount);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const at = (value: number) => (most > least ? (value - least) / (most - least) : 0.5);
  return {
    bars: parts.map(({ feature, amount }, i) => ({ feature, amount, from: at(ends[i]!), to: at(ends[i + 1]!) })),
    base,
    score: ends.at(-1)!,
    baseAt: at(base),
    scoreAt: at(ends.at(-1)!),
  };
}
