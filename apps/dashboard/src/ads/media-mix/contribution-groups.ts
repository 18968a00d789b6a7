/** At most six series are told apart by colour: the baseline, the largest channels, and the rest together. */
const mostChannels = 4;

export interface ContributionGroup {
  /** Null for the baseline, "" for channels that are drawn together. */
  channel: string | null;
  values: readonly number[];
}

/** The parts of the outcome by period: the baseline first, then channels by what they brought, the smallest together. */
export function contributionGroups(
  contributions: readonly { channel?: string | null | undefined; mean: readonly number[] }[],
): ContributionGroup[] {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const baseline = contributions.find(({ channel }) => channel == null);
  const channels = contributions
    .flatMap(({ channel, mean }) => (channel == null ? [] : [{ channel, values: mean }]))
    .sort((a, b) => total(b.values) - total(a.values));
  const few = channels.length <= mostChannels + 1 ? channels : channels.slice(0, mostChannels);
  const rest = channels.slice(few.length);
  const together = rest.length > 0 ? [{ channel: "", values: addUp(rest.map(({ values }) => values)) }] : [];
  return [...(baseline ? [{ channel: null, values: baseline.mean }] : []), ...few, ...together];
}

function addUp(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0));
}
