import { momentsBefore, type SeriesCovariates } from "../model/neural/covariates.ts";
import type { CovariateNames } from "../model/neural/window-config.ts";
import type { EvaluationSeries } from "./evaluation-file.ts";

/** What any series of a group knows; undefined where none knows anything. */
export function covariatesOf(group: readonly Pick<EvaluationSeries, "covariates">[]): CovariateNames | undefined {
  if (group.every(({ covariates }) => covariates === undefined)) return undefined;
  const namesOf = (kind: "static" | "past" | "future"): string[] => [
    ...new Set(group.flatMap(({ covariates }) => Object.keys(covariates?.[kind] ?? {}))),
  ];
  const scaled = (name: string) => {
    const values = Float64Array.from(group, ({ covariates }) => covariates?.static[name] ?? Number.NaN);
    return { name, ...momentsBefore(values, values.length) };
  };
  return { static: namesOf("static").map(scaled), past: namesOf("past"), future: namesOf("future") };
}

/** A series' covariates in the order of the names; what it does not know is NaN. */
export function inOrderOf(names: CovariateNames, { covariates, train, horizon }: EvaluationSeries): SeriesCovariates {
  const unknown = (steps: number): Float64Array => new Float64Array(steps).fill(Number.NaN);
  const known = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN);
  const overTime = (kind: "past" | "future", steps: number) =>
    names[kind].map((name) => {
      const values = covariates?.[kind][name];
      return values === undefined ? unknown(steps) : known(values);
    });
  return {
    static: names.static.map(({ name }) => covariates?.static[name] ?? Number.NaN),
    past: overTime("past", train.length),
    future: overTime("future", train.length + horizon),
  };
}
