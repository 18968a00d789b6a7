import { jointPaths, pathsModelName } from "@bellwether/demand-forecast/contract";
import { textTensor } from "@bellwether/runtime/inference/tensor-value";
import DataLoader from "dataloader";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { forecastKey } from "./demand-forecast.row.ts";
import type { DemandForecast } from "./demand-forecast.type.ts";
import { askModelHost } from "./model-host-question.ts";

/** Sample paths of a forecast: [path][step]. */
type Paths = number[][];

/** Loaders of one request, by how many paths and steps they ask for: forecasts of one answer are drawn in one question. */
const loadersOf = new WeakMap<RequestContext, Map<string, DataLoader<string, Paths>>>();

/** @throws GraphQLError BAD_USER_INPUT when more paths are asked for than there are, or none. */
export function readPathCount(count: number): number {
  if (count >= 1 && count <= jointPaths) return count;
  throw badUserInput("count", `count is from 1 to ${jointPaths} paths; got ${count}.`);
}

/**
 * Draws paths of a forecast, the same for the same version.
 *
 * @throws GraphQLError UNAVAILABLE when the model host cannot answer now.
 */
export function samplePathsOf(forecast: DemandForecast, count: number, context: RequestContext): Promise<Paths> {
  const loaders = loadersOf.get(context) ?? new Map<string, DataLoader<string, Paths>>();
  loadersOf.set(context, loaders);
  const which = `${count}/${forecast.horizon}`;
  const loader = loaders.get(which) ?? new DataLoader((keys) => drawPaths(keys, count, forecast.horizon, context));
  loaders.set(which, loader);
  return loader.load(forecastKey(forecast));
}

/** One question per model version. */
async function drawPaths(
  keys: readonly string[],
  count: number,
  horizon: number,
  context: RequestContext,
): Promise<Paths[]> {
  const found = new Map<string, Paths>();
  for (const [version, series] of byVersion(keys)) {
    const outputs = await askModelHost(
      pathsModelName,
      {
        model_version_id: textTensor([version]),
        series_id: textTensor(series),
        count: { datatype: "INT32", shape: [1], data: Int32Array.of(count) },
        horizon: { datatype: "INT32", shape: [1], data: Int32Array.of(horizon) },
      },
      context,
    );
    if (outputs.paths?.datatype !== "FP64") throw new Error("The model of paths answered without FP64 paths.");
    const { data } = outputs.paths;
    series.forEach((one, i) => {
      const from = (path: number) => (i * count + path) * horizon;
      const paths = Array.from({ length: count }, (_, path) => Array.from(data.subarray(from(path), from(path + 1))));
      found.set(`${version}/${one}`, paths);
    });
  }
  return keys.map((key) => found.get(key)!);
}

function byVersion(keys: readonly string[]): Map<string, string[]> {
  const series = new Map<string, string[]>();
  for (const key of keys) {
    const [version = "", one = ""] = key.split("/");
    series.set(version, [...(series.get(version) ?? []), one]);
  }
  return series;
}
