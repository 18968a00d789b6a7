import type { AccuracyFiguresFragment, DemandAccuracyQuery } from "../../gql/graphql.ts";

/** What the page shows. */
export type AccuracyData = NonNullable<DemandAccuracyQuery["demandAccuracy"]>;

/** Figures of one group, month or series. */
export type Figures = AccuracyFiguresFragment;
