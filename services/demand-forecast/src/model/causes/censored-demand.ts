/**
 * Expected demand of a step whose stock ran out after `sold` units: E[D | D ≥ sold] for a Poisson demand of mean μ, which is
 * μ (1 + 1/S) with S = Σⱼ Πᵢ₌₀ʲ μ / (sold + i). Worked: μ = 2, sold 0 → 2; sold 1 → 2 / (1 − e⁻²) = 2.313.
 *
 * @param mean μ ≥ 0, units a step. @param sold units ≥ 0; a whole number for the formula to be exact.
 */
export function demandBeyond(mean: number, sold: number): number {
  if (sold <= 0) return mean;
  let [sum, product] = [0, 1];
  for (let i = 0; sum < largest; i++) {
    product *= mean / (sold + i);
    sum += product;
    // Terms grow until sold + i passes the mean and fall ever faster after it.
    if (sold + i > mean && product <= smallest * sum) break;
  }
  return sum > 0 ? mean * (1 + 1 / sum) : sold;
}

const smallest = 1e-12;
const largest = 1e12;
