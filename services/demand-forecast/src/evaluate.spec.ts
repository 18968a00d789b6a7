import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { shapeOf } from "./evaluate/evaluation-settings.ts";
import { evaluateForecastFile } from "./evaluate.ts";

const line = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: "a",
    seasonality: 4,
    horizon: 4,
    train: Array.from({ length: 60 }, (_, t) => 10 + [0, 3, 6, 1][t % 4]! + ((t * 7) % 5) / 5),
    test: [10.4, 13.4, 16.4, 11.4],
    ...over,
  });

describe("evaluateForecastFile", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bellwether-evaluate-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function file(text: string): Promise<string> {
    const path = join(folder, "series.jsonl");
    await writeFile(path, text);
    return path;
  }

  it("scores every method against Naive2 and names the row of its own choice", async () => {
    const fractions: number[] = [];
    const path = await file(
      `\uFEFF${line()}\r\n\n${line({ id: "b" })}\n${line({ id: 3, seasonality: 1, horizon: 2, test: [10, 13] })}\n`,
    );
    const result = await evaluateForecastFile(path, { onProgress: (fraction) => fractions.push(fraction) });
    expect(result.series).toBe(3);
    expect(result.chosen).toBe("bellwether");
    const names = result.methods.map(({ name }) => name);
    expect(names).toEqual([
      "Naive2",
      "SES",
      "sNaive",
      "ETS",
      "Theta",
      "dynamic Theta",
      "MSTL",
      "global neural",
      "global mixer",
      "bellwether",
    ]);
    expect(result.methods[0]!.owa).toBeCloseTo(1, 12);
    for (const { smape, mase, owa, msis, pinball, coverage95, seconds } of result.methods) {
      for (const value of [smape, mase, owa, msis, pinball, coverage95, seconds])
        expect(Number.isFinite(value)).toBe(true);
    }
    expect(fractions.at(-1)).toBe(1);
    expect([...fractions].sort((x, y) => x - y)).toEqual(fractions);
  }, 60_000);

  it("forecasts with what is known besides, which one of the series may lack", async () => {
    const future = { holiday: Array.from({ length: 64 }, (_, t) => (t === 50 ? null : Number(t % 10 === 0))) };
    const covariates = { static: { price: 3 }, past: { visits: new Array(60).fill(1) }, future };
    const { series, methods } = await evaluateForecastFile(
      await file(`${line({ covariates })}\n${line({ id: "b" })}\n`),
    );
    expect(series).toBe(2);
    expect(methods.find(({ name }) => name === "global neural")!.mase).toBeGreaterThan(0);
  }, 60_000);

  it.each([
    ["past", { past: { visits: [1, 2] } }, "Line 1: covariates.past.visits: has 60 values, one a step; got 2"],
    [
      "future",
      { future: { sale: [1] } },
      "Line 1: covariates.future.sale: has 64 values, one a step, the horizon's too; got 1",
    ],
  ])("refuses %s covariates of another length", async (_, covariates, message) => {
    await expect(evaluateForecastFile(await file(line({ covariates })))).rejects.toThrow(message);
  });

  it("scores by hand: sNaive on a series that repeats exactly has sMAPE 0 and no MASE", async () => {
    const train = Array.from({ length: 40 }, (_, t) => [1, 2, 3, 4][t % 4]!);
    const { methods } = await evaluateForecastFile(await file(line({ train, test: [1, 2, 3, 4] })));
    expect(methods.find(({ name }) => name === "sNaive")).toMatchObject({
      smape: 0,
      mase: null,
      owa: null,
      msis: null,
    });
  }, 60_000);

  it.each([
    ["is not JSON", "{", "Line 2: is not JSON"],
    ["is no object", "[1]", "Line 2"],
    ["lacks a field", JSON.stringify({ id: "b" }), "Line 2: seasonality"],
    [
      "holds a test of another length than the horizon",
      line({ id: "b", test: [1] }),
      "Line 2: test: has 4 values, the horizon; got 1",
    ],
    ["is shorter than its season", line({ id: "b", train: [1, 2, 3] }), "Line 2: train: is longer than one season (4)"],
    ["holds a value that is no number", line({ id: "b", train: [1, null, 3] }), "Line 2: train.1"],
    ["repeats an id", line(), "Line 2: id a is that of line 1 too"],
  ])("refuses a line that %s, naming line and rule", async (_, second, message) => {
    await expect(evaluateForecastFile(await file(`${line()}\n${second}\n`))).rejects.toThrow(message);
  });

  it("refuses an empty file and one that is not there", async () => {
    await expect(evaluateForecastFile(await file("\n"))).rejects.toThrow("holds no series");
    await expect(evaluateForecastFile(join(folder, "missing.jsonl"))).rejects.toThrow("cannot be read");
  });

  it("stops when aborted, and when its time is over", async () => {
    const path = await file(line());
    await expect(evaluateForecastFile(path, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
    await expect(evaluateForecastFile(path, { maxSeconds: 0.001 })).rejects.toThrow(/time/i);
  });
});

describe("shapeOf", () => {
  it("knows longer seasons by the stated one, and hidden ones by M4's horizons", () => {
    expect(shapeOf(24, 48).periods).toEqual([24, 168]);
    expect(shapeOf(1, 13)).toEqual({ seasonality: 1, periods: [52] });
    expect(shapeOf(12, 18).periods).toEqual([12]);
    expect(shapeOf(1, 6).periods).toEqual([]);
  });
});
