import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { evaluateMediaMixFile } from "./evaluate-media-mix.ts";
import { simulatedMedia, trueReturn } from "./testing/simulated-media.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "media-mix-"));
});
afterAll(() => rm(folder, { recursive: true }));

const config = { date: "week", target: "sales", spend: ["search", "television"], holdoutPeriods: 0 };
const data = simulatedMedia(64);

async function evaluate(asked: object, spend = data.channels.map((channel) => channel.spend[0]!)) {
  const lines = data.periods.map((day, week) =>
    [day, data.outcome[0]![week], ...spend.map((row) => row[week])].join(","),
  );
  await writeFile(join(folder, "media.csv"), ["week,sales,search,television", ...lines].join("\n"));
  await writeFile(join(folder, "config.json"), JSON.stringify(asked));
  // Few draws: they tell means well, and are too few to be called converged.
  const sampling = { chains: 4, warmUp: 200, draws: 50, acceptance: 0.9 };
  return evaluateMediaMixFile(join(folder, "media.csv"), join(folder, "config.json"), { sampling });
}

describe("evaluating a media mix", () => {
  it("tells each channel's share, return and carry-over with an interval, and whether to trust them", async () => {
    const { channels, diagnostics, warnings } = await evaluate(config);
    expect(channels.map(({ channel }) => channel)).toEqual(["search", "television"]);
    for (const { channel, contributionShare, roas, adstock } of channels) {
      const truth = trueReturn(data, channel as "search" | "television");
      expect(Math.abs(roas!.mean / truth - 1)).toBeLessThan(0.25);
      for (const { mean, lower, upper } of [contributionShare, roas!, adstock]) {
        expect(lower).toBeLessThan(mean);
        expect(upper).toBeGreaterThan(mean);
      }
    }
    expect(channels[1]!.adstock.mean).toBeGreaterThan(channels[0]!.adstock.mean);
    expect(diagnostics).toMatchObject({ method: "hmc", converged: false, holdoutCoverage90: null });
    expect(diagnostics.essMin).toBeLessThan(400);
    expect(warnings).toEqual([]);
  }, 120_000);

  it("refuses files and configurations that cannot be used, each with its reason", async () => {
    const [search, television] = data.channels.map((channel) => channel.spend[0]!);
    await expect(evaluate(config, [search!.with(2, -5), television!])).rejects.toThrow(/search has -5 in 2023-01-16/);
    await expect(evaluate({ ...config, spend: ["radio"] })).rejects.toThrow("names no column radio");
    await expect(evaluate({ date: "week" })).rejects.toThrow("target");
    const nowhere = join(folder, "none.json");
    await expect(evaluateMediaMixFile(join(folder, "media.csv"), nowhere)).rejects.toThrow("none.json cannot be read");
  });
});
