import { jointPaths, pathsModelName } from "@bellwether/demand-forecast/contract";
import { InferenceError } from "@bellwether/runtime/inference/inference-error";
import { type TensorValues, textTensor } from "@bellwether/runtime/inference/tensor-value";
import DataLoader from "dataloader";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { askModelHost } from "../models/ask-model-host.ts";
import { forecastKey } from "./demand-forecast.row.ts";
import type { DemandForecast } from "./demand-forecast.type.ts";
import { demandPatience } from "./demand-patience.ts";

/** Sample paths of a forecast: [path][step]. */
type Paths = number[][];

interface Asked {
  /** `version/series`. */
  key: string;
  count: number;
}

type PathLoader = DataLoader<Asked, Paths, string>;

/** Loaders of one request, by steps. */
const loadersOf = new WeakMap<RequestContext, Map<number, PathLoader>>();

/** @throws GraphQLError BAD_USER_INPUT when more paths are asked for than there are, or none. */
export function readPathCount(count: number): number {
  if (count >= 1 && count <= jointPaths) return count;
  throw badUserInput("count", `count is from 1 to ${jointPaths} paths; got ${count}.`);
}

/**
 * Draws paths of a forecast, the same for the same version. Fields of one answer that ask together are drawn in one question, at the
 * largest count that any of them asks for.
 *
 * @throws GraphQLError UNAVAILABLE when the model host cannot answer now, BAD_USER_INPUT when so much is asked for at once that it will not.
 */
export function samplePathsOf(forecast: DemandForecast, count: number, context: RequestContext): Promise<Paths> {
  const loaders = loadersOf.get(context) ?? new Map<number, PathLoader>();
  loadersOf.set(context, loaders);
  const loader = loaders.get(forecast.horizon) ?? pathLoader(forecast.horizon, context);
  loaders.set(forecast.horizon, loader);
  return loader.load({ key: forecastKey(forecast), count });
}

function pathLoader(horizon: number, context: RequestContext): PathLoader {
  return new DataLoader((asked) => drawPaths(asked, horizon, context), {
    cacheKeyFn: ({ key, count }) => `${key}/${count}`,
  });
}

/** One question per model version. */
async function drawPaths(asked: readonly Asked[], horizon: number, context: RequestContext): Promise<Paths[]> {
  const drawn = new Map<string, Paths>();
  for (const [version, { series, count }] of byVersion(asked)) {
    const names = [...series];
    const data = await ask({ version, series: names, count, horizon }, context);
    names.forEach((one, i) => {
      const from = (path: number) => (i * count + path) * horizon;
      const paths = Array.from({ length: count }, (_, path) => Array.from(data.subarray(from(path), from(path + 1))));
      drawn.set(`${version}/${one}`, paths);
    });
  }
  return asked.map(({ key, count }) => drawn.get(key)!.slice(0, count));
}

interface PathQuestion {
  version: string;
  series: string[];
  count: number;
  horizon: number;
}

async function ask({ version, series, count, horizon }: PathQuestion, context: RequestContext): Promise<Float64Array> {
  const inputs: TensorValues = {
    model_version_id: textTensor([version]),
    series_id: textTensor(series),
    count: { datatype: "INT32", shape: [1], data: Int32Array.of(count) },
    horizon: { datatype: "INT32", shape: [1], data: Int32Array.of(horizon) },
  };
  try {
    const { paths } = await askModelHost(pathsModelName, inputs, demandPatience, context);
    if (paths?.datatype !== "FP64") throw new Error("The model of paths answered without FP64 paths.");
    return paths.data;
  } catch (error) {
    if (error instanceof InferenceError && error.code === "invalid") throw badUserInput("samplePaths", error.message);
    throw error;
  }
}

/** Series and the largest count asked for, by version. */
function byVersion(asked: readonly Asked[]): Map<string, { series: Set<string>; count: number }> {
  const versions = new Map<string, { series: Set<string>; count: number }>();
  for (const { key, count } of asked) {
    const [version = "", series = ""] = key.split("/");
    const known = versions.get(version) ?? { series: new Set(), count: 0 };
    versions.set(version, { series: known.series.add(series), count: Math.max(known.count, count) });
  }
  return versions;
}
