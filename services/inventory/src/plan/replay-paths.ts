/** Rows (positions × paths) that a replay takes: about half a minute. */
const planRows = 300_000;
/** Below the one, an interval of 95 % tells nothing; above the other it changes no more. */
const [fewestPaths, mostPaths] = [100, 10_000];

/** Paths, each a year of all positions, that a replay of so many positions has time for. */
export function replayPathsFor(positions: number): number {
  return Math.max(fewestPaths, Math.min(mostPaths, Math.floor(planRows / Math.max(1, positions))));
}
