/** Normalised values beyond this many scales carry no more information than the bound, and would drown the rest. */
export const bound = 20;

export function bounded(x: number): number {
  return Math.max(-bound, Math.min(bound, x));
}
