import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type AttributionFileSettings, evaluateAttributionFile } from "./evaluate-attribution.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bellwether-attribution-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const settings: AttributionFileSettings = { lookBackDays: 30, position: { first: 0.4, last: 0.4 }, halfLife: 7 };

async function evaluate(lines: string[], over: Partial<AttributionFileSettings> = {}) {
  const file = join(folder, "file.csv");
  await writeFile(file, lines.join("\n"));
  return evaluateAttributionFile(file, { ...settings, ...over });
}

describe("evaluateAttributionFile", () => {
  it("shares counted paths by every model, whatever its columns are called", async () => {
    const lines = ["way;n;worth;none".replaceAll(";", ","), "a | b,1,10,0", "a,0,0,1", "a|b,1,4,2"];
    const columns = { path: "way", conversions: "n", value: "worth", lost: "none" };
    const { channels, conversions, value, journeys } = await evaluate(lines, { columns, separator: "|", order: 2 });
    expect([conversions, value, journeys]).toEqual([2, 14, 5]);
    const even = { linear: 1, position: 1, markov1: 1, markov2: 1, shapley: 1, removalEffect: 1 };
    // Half-lives of a file of paths are touches.
    const b = 2 / (1 + 2 ** (-1 / 7));
    expect(channels).toEqual([
      { channel: "a", first: 2, last: 0, ...even, timeDecay: expect.closeTo(2 - b, 12) },
      { channel: "b", first: 0, last: 2, ...even, timeDecay: expect.closeTo(b, 12) },
    ]);
  });

  it("cuts a log of touches, in any order, into journeys within the look-back", async () => {
    const { channels, conversions, value, journeys } = await evaluate([
      "visitor_id,timestamp,channel,conversion,value",
      // Converts twice: by a and b, then by c alone. What is left of it is lost.
      "v1,2026-03-09T10:00:00Z,b,1,30",
      "v1,2026-03-02,a,0,",
      "v1,2026-03-10 08:00,c,yes,5",
      "v1,2026-03-11,a,,",
      // The first touch is more than 30 days before an order that came through no channel.
      "v2,2026-01-01,c,0,",
      "v2,2026-03-01,b,0,",
      "v2,2026-03-02T09:00:00+08:00,,1,7",
      // Nothing is known of what led to it.
      "v3,2026-03-02,,1,99",
    ]);
    expect([conversions, value, journeys]).toEqual([3, 42, 4]);
    const shown = channels.map(({ channel, first, last }) => [channel, first, last]);
    expect(shown).toEqual([
      ["b", 1, 2],
      ["c", 1, 1],
      ["a", 1, 0],
    ]);
    // a lies seven days and ten hours before b.
    const a = 1 / (1 + 2 ** ((7 + 10 / 24) / 7));
    expect(channels[2]!.timeDecay).toBeCloseTo(a, 12);
  });

  it("tells every broken row with its line, column and rule", async () => {
    const lines = ["path,conversions,value,lost", "a > b,-1,,", "a > > b,1,,", "a,0,5,0", "a,many,,2"];
    await expect(evaluate(lines)).rejects.toThrow(
      [
        'Line 2: conversions is a number from 0; got "-1"',
        'Line 3: path names channels with ">" between; got "a > > b"',
        'Line 4: value is of conversions, and there are none; got "5"',
        'Line 5: conversions is a number from 0; got "many"',
      ].join("\n"),
    );
  });

  it.each<[string, string[], string]>([
    ["a touch of nobody", [",2026-01-01,a,0"], 'Line 2: person says whose touch it is; got ""'],
    ["a day that is none", ["v,1.3.2026,a,0"], "Line 2: time is an ISO day or time"],
    ["a touch through nothing", ["v,2026-01-01,,0"], "Line 2: channel names the channel of a touch"],
    ["a conversion that is neither", ["v,2026-01-01,a,perhaps"], "Line 2: converted is 1 or 0"],
    ["no touches", [], "holds no touches"],
  ])("refuses %s in a log", async (_, rows, message) => {
    await expect(evaluate(["person,time,channel,converted", ...rows])).rejects.toThrow(message);
  });

  it.each<[string, string[], Partial<AttributionFileSettings>, string]>([
    ["a column that was named and is not there", ["path,n", "a,1"], { columns: { conversions: "m" } }, "no column m"],
    ["a header of neither kind", ["a,b", "1,2"], {}, "no column of customer_id"],
    ["an empty file", [], {}, "holds no rows"],
    ["shares above 1", ["path,conversions", "a,1"], { position: { first: 1, last: 1 } }, "at most 1 together"],
  ])("refuses %s", async (_, lines, over, message) => {
    await expect(evaluate(lines, over)).rejects.toThrow(message);
  });
});

const data = fileURLToPath(new URL("../../../../../shared/data/attribution_paths/", import.meta.url));
const there = existsSync(join(data, "paths.csv"));
if (!there)
  process.stderr.write("Reference attribution: skipped, since ../shared/data/attribution_paths is not there.\n");

(there ? describe : describe.skip)("attribution_paths (needs ../shared/data/attribution_paths)", () => {
  it("gives the reference's first, last, linear and order-1 Markov to 1e-6, or to its last decimal", async () => {
    const { channels, conversions } = await evaluateAttributionFile(join(data, "paths.csv"), settings);
    const [header, ...rows] = (await readFile(join(data, "reference_results_computed.csv"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const models = {
      first_touch: "first",
      last_touch: "last",
      linear_touch: "linear",
      removal_effect_markov1: "removalEffect",
      markov1_conversions: "markov1",
    } as const;
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      const found = channels.find(({ channel }) => channel === row[0])!;
      for (const [column, model] of Object.entries(models)) {
        const text = row[header!.indexOf(column)]!;
        const rounding = text.includes(".") ? 0.5 * 10 ** -text.split(".")[1]!.length : 0;
        const error = Math.abs(found[model] - Number(text));
        expect(error).toBeLessThanOrEqual(Math.max(1e-6 * Number(text), rounding * (1 + 1e-9)));
      }
    }
    expect(channels.reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(conversions, 8);
  });
});
