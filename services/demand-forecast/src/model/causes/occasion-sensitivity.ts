/** How differently groups of series are expected to feel an occasion before anything is known: standard deviation around 1. */
const spread = 0.3;

/** Least and most of what all series together feel. */
const bounds = [-0.5, 3] as const;

/**
 * How much of a common effect a group of series feels: the slope b of its own log ratios on the common ones, through the origin,
 * drawn towards 1 by what is known: b = (Σxy / σ² + 1 / s²) / (Σx² / σ² + 1 / s²), the mean of a normal posterior.
 *
 * Worked: without a single day b = 1; with many days of twice the effect b → 2.
 *
 * @param own log ratios of the group, NaN where unknown. @param common effect of the same days; days of none say nothing.
 * @param noise standard deviation of the group's own ratios on plain days.
 */
export function sensitivity(own: ArrayLike<number>, common: ArrayLike<number>, noise: number): number {
  let [products, squares] = [1 / spread ** 2, 1 / spread ** 2];
  for (let t = 0; t < common.length; t++) {
    const ratio = own[t]!;
    if (common[t] === 0 || Number.isNaN(ratio)) continue;
    products += (common[t]! * ratio) / noise ** 2;
    squares += common[t]! ** 2 / noise ** 2;
  }
  return Math.max(bounds[0], Math.min(bounds[1], products / squares));
}
