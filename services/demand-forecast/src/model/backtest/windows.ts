/** How past origins are chosen for a backtest. */
export interface WindowPlan {
  /** Steps forecast from each origin. */
  horizon: number;
  /** Origins, at most. */
  windows: number;
  /** Steps between origins; less than the horizon makes windows overlap. */
  stride: number;
  /** Fewest values before an origin. */
  minimumHistory: number;
}

/**
 * Rolling origins, oldest first: the last leaves exactly one horizon of actuals, the others lie `stride` steps apart
 * before it. An origin is the number of values known. Fewer, or none, when the history is too short.
 *
 * Source: Tashman (2000), IJF 16(4). Worked: length 100, horizon 10, 3 windows, stride 5 → [80, 85, 90].
 */
export function rollingOrigins(length: number, plan: WindowPlan): number[] {
  const origins: number[] = [];
  for (let window = plan.windows - 1; window >= 0; window--) {
    const origin = length - plan.horizon - window * plan.stride;
    if (origin >= plan.minimumHistory) origins.push(origin);
  }
  return origins;
}
