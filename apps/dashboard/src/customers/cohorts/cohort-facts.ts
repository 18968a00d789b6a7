/** A cohort as its page needs it. */
export interface CohortRow {
  start: string;
  customers: number;
  values: readonly number[];
}

/** The mean over cohorts of a later period, each weighing as much as it has customers; null where none is that old. */
export function meanAfter(cohorts: readonly CohortRow[], after: number): number | null {
  // The present period is not over, so it would count as less than it will be.
  const old = cohorts.filter(({ values }) => values.length > after + 1);
  const customers = old.reduce((sum, cohort) => sum + cohort.customers, 0);
  if (customers === 0) return null;
  return old.reduce((sum, cohort) => sum + cohort.customers * (cohort.values[after] ?? 0), 0) / customers;
}

/** How strong each later period's colour is, 0 to 1: against the largest of them, the first period left out. */
export function strengths(cohorts: readonly CohortRow[]): (value: number) => number {
  const most = Math.max(0, ...cohorts.flatMap(({ values }) => values.slice(1)));
  return (value) => (most > 0 ? Math.min(1, value / most) : 0);
}
