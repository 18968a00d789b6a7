import type { Granularity } from "../gql/graphql.ts";

/** What may be asked for: steps ahead by granularity, within the service's limits of 90 days and 52 weeks. */
export const horizons: Record<Granularity, readonly number[]> = { DAY: [7, 14, 28, 56, 90], WEEK: [4, 8, 13, 26, 52] };

export const defaultHorizon: Record<Granularity, number> = { DAY: 28, WEEK: 13 };

/** Steps of history beside a forecast. */
export const historySteps: Record<Granularity, number> = { DAY: 180, WEEK: 104 };

export const granularities = ["DAY", "WEEK"] as const satisfies readonly Granularity[];

/** Outer levels to choose from; the 50 % band is always drawn inside. */
export const outerLevels = [50, 80, 90, 95] as const;

/** A horizon of the address when it is offered, else the usual one. */
export function chooseHorizon(asked: number | null, granularity: Granularity): number {
  return asked !== null && horizons[granularity].includes(asked) ? asked : defaultHorizon[granularity];
}

/** Levels to ask the server for, as shares. */
export function levelsUpTo(outer: number): number[] {
  return outer === 50 ? [0.5] : [0.5, outer / 100];
}
