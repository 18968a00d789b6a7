import type { AdPerformanceQuery } from "../../gql/graphql.ts";

export type PerformanceData = AdPerformanceQuery["adPerformance"];
export type Figures = PerformanceData["total"];
export type Group = PerformanceData["groups"][number];
export type Pace = PerformanceData["pacing"][number];
export type Note = AdPerformanceQuery["adAnnotations"][number];
export type Trend = AdPerformanceQuery["trend"];
export type Series = NonNullable<Trend["series"]>;
