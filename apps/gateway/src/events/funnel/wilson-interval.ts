/** Of the normal distribution, the point that 95 % lie around within. */
const z = 1.959963984540054;

/**
 * The range of shares that are compatible with `successes` of `trials`, at 95 %: unlike the textbook's, it never leaves 0 to 1 and holds
 * for small numbers.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 *
 * @example wilsonInterval(81, 263) // lower 0.2553, upper 0.3662 (R. G. Newcombe, Statist. Med. 17 (1998), table I)
 * @returns null where nothing was tried
 */
export function wilsonInterval(successes: number, trials: number): { lower: number; upper: number } | null {
  if (trials === 0) return null;
  const share = successes / trials;
  const centre = (share + z ** 2 / (2 * trials)) / (1 + z ** 2 / trials);
  const half = (z / (1 + z ** 2 / trials)) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  // Rounding may leave the ends by a hair.
  return {
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === trials ? 1 : Math.min(1, centre + half),
  };
}
