import { loadEngine } from "@bellwether/runtime/tensor/engine";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { knownSceneAt, sceneAt } from "../evaluate/purchase-scenes.ts";
import { areaUnderCurve } from "../model/calibration/classification-scores.ts";
import { logOdds } from "../model/scores/lifetime-outlook.ts";
import { simulateVisitors } from "../testing/shop-visitors.ts";
import { buyerTable, reasonOf } from "./buyer-table.ts";
import type { CandidateAnswer, ChurnCandidate } from "./churn-candidate.ts";
import { logisticCandidate } from "./logistic-candidate.ts";
import { networkCandidate, sequenceCandidate } from "./sequence-candidate.ts";

describe("learned candidates", () => {
  const { sequences, stops } = simulateVisitors(160, 150, 4);
  const [known, now] = [knownSceneAt(sequences, 119, 30), sceneAt(sequences, 149, 30)];
  const tools = { seed: 1, explain: true, signal: new AbortController().signal };
  const stays = Array.from(now.buyers, (buyer) => Number(stops[buyer] === 150));

  beforeAll(async () => {
    await loadEngine();
  });

  function expectSound({ probability, errors, reasons }: CandidateAnswer): void {
    expect(areaUnderCurve(probability, stays)).toBeGreaterThan(0.9);
    expect(errors!.every((error) => error > 0 && error < 5)).toBe(true);
    const gaps = probability.map((p, row) => {
      const parts = Object.values(reasons!.parts).reduce((sum, part) => sum + part[row]!, reasons!.base);
      return Math.abs(logOdds(p) - logOdds(parts));
    });
    expect(Math.max(...gaps)).toBeLessThan(1e-6);
    for (const part of Object.values(reasons!.parts)) expect(Math.max(...part.map(Math.abs))).toBeLessThan(1);
    // Who has been away long is held to stay away for that very reason.
    const away = stays.indexOf(0);
    expect(reasons!.parts.recency![away]).toBeLessThan(0);
  }

  it.each<[string, ChurnCandidate]>([
    ["logistic", logisticCandidate],
    ["sequence", networkCandidate(100, { mostMoments: 512, mostSteps: 40 })],
  ])("of the %s kind tell who stopped, how sure they are, and reasons that add up", async (_, candidate) => {
    expectSound(await candidate.foretell(known, now, tools));
  });

  it("leave errors and reasons out where nobody asks", async () => {
    const { errors, reasons } = await logisticCandidate.foretell(known, now, { ...tools, explain: false });
    expect([errors, reasons]).toEqual([null, null]);
  });

  it("leave a network out where customers are few", async () => {
    await expect(sequenceCandidate.foretell(known, now, tools)).rejects.toThrow("It learns from 500 buyers; got 160");
  });

  it("give up on a scene in which nobody came back", async () => {
    const nobody = { ...known, bought: new Uint8Array(known.bought.length) };
    await expect(logisticCandidate.foretell(nobody, now, tools)).rejects.toThrow("Each outcome needs a row");
  });

  it("tell what customers did lately as one reason, and no measure twice", () => {
    const views = Float64Array.from(now.buyers, (_, row) => row % 5);
    const features = { names: ["recencyDays", "views"], columns: [views, views] };
    const names = buyerTable({ ...now, features }).columns.map(({ name }) => name);
    expect(names).toEqual(["recency", "frequency", "tenure", "monetary", "rhythm", "views"]);
    expect([...new Set(names.map(reasonOf))]).toEqual(["recency", "frequency", "tenure", "monetary", "activity"]);
  });
});
