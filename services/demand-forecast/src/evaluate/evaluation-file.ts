import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";

const overTime = z.record(z.string().min(1), z.array(z.number().nullable())).default({});

/** What else is known of a series, by name; null where it is not known. */
const seriesCovariates = z.object({
  /** Does not change. */
  static: z.record(z.string().min(1), z.number()).default({}),
  /** Known when a step is over: as many values as `train`. */
  past: overTime,
  /** Known ahead: as many values as `train` and `test` together. */
  future: overTime,
});

/** One line of an evaluation file: a series, and what came after it. */
export const evaluationLine = z
  .object({
    id: z.union([z.string().min(1), z.number()]).transform(String),
    /** Steps of the season that MASE is scaled by; 1 for none. */
    seasonality: z.int().min(1).max(10_000),
    horizon: z.int().min(1).max(1_000),
    train: z.array(z.number()).min(2),
    test: z.array(z.number()).min(1),
    covariates: seriesCovariates.optional(),
  })
  .superRefine(({ horizon, test, train, seasonality, covariates }, context) => {
    if (test.length !== horizon) {
      context.addIssue({
        code: "custom",
        path: ["test"],
        message: `has ${horizon} values, the horizon; got ${test.length}`,
      });
    }
    if (train.length <= seasonality) {
      const message = `is longer than one season (${seasonality}), or MASE has no scale; got ${train.length} values`;
      context.addIssue({ code: "custom", path: ["train"], message });
    }
    const lengths = { past: train.length, future: train.length + horizon };
    for (const kind of ["past", "future"] as const) {
      for (const [name, values] of Object.entries(covariates?.[kind] ?? {})) {
        if (values.length === lengths[kind]) continue;
        const message = `has ${lengths[kind]} values, one a step${kind === "future" ? ", the horizon's too" : ""}; got ${values.length}`;
        context.addIssue({ code: "custom", path: ["covariates", kind, name], message });
      }
    }
  });
export type EvaluationSeries = z.infer<typeof evaluationLine>;

/** A file that cannot be evaluated. The message names the line (from 1), the field and the rule. */
export class EvaluationFileError extends Error {
  override readonly name = "EvaluationFileError";
  constructor(
    /** From 1; 0 for the file as a whole. */
    readonly line: number,
    rule: string,
  ) {
    super(line > 0 ? `Line ${line}: ${rule}` : rule);
  }
}

/** Reads a JSONL file of series, one a line; blank lines are skipped. @throws EvaluationFileError */
export async function readEvaluationFile(path: string): Promise<EvaluationSeries[]> {
  const series: EvaluationSeries[] = [];
  const seen = new Map<string, number>();
  const stream = createReadStream(path, "utf8");
  // The interface alone would leave a missing file as an uncaught error of the stream.
  const failed = new Promise<never>((_, reject) => stream.once("error", reject));
  failed.catch(() => undefined);
  const read = async (): Promise<void> => {
    let number = 0;
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (text.trim() === "") continue;
      const one = parseLine(text.replace(/^\uFEFF/, ""), number);
      const before = seen.get(one.id);
      if (before !== undefined) throw new EvaluationFileError(number, `id ${one.id} is that of line ${before} too`);
      seen.set(one.id, number);
      series.push(one);
    }
  };
  try {
    await Promise.race([read(), failed]);
  } catch (error) {
    if (error instanceof EvaluationFileError) throw error;
    throw new EvaluationFileError(0, `${path} cannot be read: ${(error as Error).message}`);
  } finally {
    stream.destroy();
  }
  if (series.length === 0) throw new EvaluationFileError(0, `${path} holds no series.`);
  return series;
}

function parseLine(text: string, number: number): EvaluationSeries {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new EvaluationFileError(number, `is not JSON (${(error as Error).message})`);
  }
  const parsed = evaluationLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new EvaluationFileError(number, `${issue!.path.join(".") || "the value"}: ${issue!.message}`);
}
