/** How a campaign spends against its plan: as planned within a tenth, ahead of it, behind it, or beyond its whole budget. */
export const paceStates = ["ON_TRACK", "AHEAD", "BEHIND", "OVERSPENT"] as const;
export type PaceState = (typeof paceStates)[number];

/** Spent and planned differ by so little that no one would act on it. */
const tolerance = 0.1;

export interface Pace {
  /** Share of the campaign's days that have gone, 0 to 1. */
  timeElapsed: number;
  /** Share of the budget that has been spent, from 0. */
  budgetSpent: number;
  /** budgetSpent / timeElapsed: 1 is even spending. */
  pace: number;
  /** What will have been spent on the last day, if it goes on so. */
  projectedSpend: number;
  state: PaceState;
}

/**
 * Spending against even spending over the campaign's days.
 *
 * @param elapsedDays days gone, the present one included
 * @returns null where the campaign has not begun or has no budget
 * @example paceOf({ budget: 1000, spent: 600, elapsedDays: 10, totalDays: 20 }) // pace 1.2, projected 1200, AHEAD
 */
export function paceOf({
  budget,
  spent,
  elapsedDays,
  totalDays,
}: {
  budget: number;
  spent: number;
  elapsedDays: number;
  totalDays: number;
}): Pace | null {
  if (budget <= 0 || totalDays <= 0 || elapsedDays <= 0) return null;
  const timeElapsed = Math.min(1, elapsedDays / totalDays);
  const budgetSpent = spent / budget;
  const pace = budgetSpent / timeElapsed;
  const projectedSpend = spent / timeElapsed;
  return { timeElapsed, budgetSpent, pace, projectedSpend, state: stateOf(budgetSpent, pace) };
}

function stateOf(budgetSpent: number, pace: number): PaceState {
  if (budgetSpent > 1) return "OVERSPENT";
  if (pace > 1 + tolerance) return "AHEAD";
  return pace < 1 - tolerance ? "BEHIND" : "ON_TRACK";
}
