import { describe, expect, it } from "@jest/globals";
import { logOdds } from "../model/scores/lifetime-outlook.ts";
import { simulateShop } from "../testing/simulated-shop.ts";
import { bestOf, judgeCandidates } from "../train/judge-candidates.ts";
import { makeKnownScene } from "../train/make-scene.ts";
import { chooseOrigins } from "../train/origins.ts";
import { churnCandidates } from "./all.ts";
import { type ChurnCandidate, TooFewBuyers } from "./churn-candidate.ts";

const shop = simulateShop({ customers: 400, days: 720 });
const origins = chooseOrigins(shop.firstDay, shop.asOf)!;
const scenes = [origins.known, origins.judged].map((origin) => makeKnownScene(shop, origin, origins.horizonDays));
const [known, judged] = scenes as [(typeof scenes)[0], (typeof scenes)[0]];
/** Without the network, which learns from more buyers than this shop has, and is tested by itself. */
const tested = churnCandidates.filter(({ name }) => name !== "SEQUENCE");
const tools = { seed: 1, explain: true, signal: new AbortController().signal };

describe("the candidates", () => {
  it("all foretell better than one share for everybody, by probabilities that come about", async () => {
    const { candidates, remarks } = await judgeCandidates(tested, known, judged, tools);
    expect(remarks).toEqual([]);
    const share = judged.bought.reduce((sum, one) => sum + one, 0) / judged.bought.length;
    const flat = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    for (const { scores, answer } of candidates) {
      expect(scores.logLoss).toBeLessThan(0.8 * flat);
      // Three standard errors of a share of so many.
      const mean = answer.probability.reduce((sum, p) => sum + p, 0) / judged.bought.length;
      expect(Math.abs(mean - share)).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / judged.bought.length));
    }
    expect(candidates.map(({ candidate }) => candidate.name)).toEqual(tested.map(({ name }) => name));
  });

  it("give reasons that add up to the probability they tell, and of which none is more than a probability can move by", async () => {
    for (const candidate of tested) {
      const { probability, reasons, errors } = await candidate.foretell(known, judged, tools);
      if (reasons === null) continue;
      for (const row of [0, 17, probability.length - 1]) {
        const sum = Object.values(reasons.parts).reduce((all, part) => all + part[row]!, reasons.base);
        expect(logOdds(sum)).toBeCloseTo(Math.log(probability[row]! / (1 - probability[row]!)), 6);
        for (const part of Object.values(reasons.parts)) expect(Math.abs(part[row]!)).toBeLessThan(1);
        if (errors) expect(errors[row]).toBeGreaterThan(0);
      }
    }
  });

  it("know nothing of what comes after a scene's origin", () => {
    const cut = {
      ...shop,
      occasions: { ...shop.occasions, days: shop.occasions.days.map((day) => Math.min(day, shop.asOf)) },
    };
    cut.occasions.days = cut.occasions.days.map((day) => (day > origins.judged ? day + 5_000 : day));
    const changed = makeKnownScene(cut, origins.known, origins.horizonDays);
    expect(changed.histories).toEqual(known.histories);
    expect(changed.bought).toEqual(known.bought);
    expect(() => makeKnownScene(shop, shop.asOf - 10, 90)).toThrow(RangeError);
  });

  it("are left out with the reason where they cannot learn, and only then", async () => {
    const failing = (error: Error): ChurnCandidate => ({
      name: "FAILING",
      kind: "MODEL",
      foretell: () => Promise.reject(error),
    });
    const { candidates, remarks } = await judgeCandidates([failing(new RangeError("too few"))], known, judged, tools);
    expect(candidates).toEqual([]);
    expect(remarks).toEqual([
      { code: "customers.candidate-failed", facts: { candidate: "FAILING", reason: "too few" } },
    ]);
    await expect(judgeCandidates([failing(new Error("a bug"))], known, judged, tools)).rejects.toThrow("a bug");
    const few = await judgeCandidates([failing(new TooFewBuyers(500, 40))], known, judged, tools);
    expect(few.remarks).toEqual([
      { code: "customers.candidate-few", facts: { candidate: "FAILING", neededBuyers: 500, buyers: 40 } },
    ]);
  });

  it("that know one horizon alone are not asked about another: a month's curves stood for a quarter's", async () => {
    const judgement = await judgeCandidates(
      tested.filter(({ name }) => ["LOGISTIC", "MBG_NBD"].includes(name)),
      known,
      judged,
      tools,
    );
    expect(bestOf(judgement, "MODEL", true)!.candidate.name).toBe("MBG_NBD");
    const curves = {
      ...judgement,
      candidates: judgement.candidates.filter(({ scores }) => scores.name === "LOGISTIC"),
    };
    expect(bestOf(curves, "MODEL", true)).toBeNull();
    expect(bestOf(curves, "MODEL")!.candidate.name).toBe("LOGISTIC");
  });
});

describe("origins", () => {
  it("hold two spans out, of at most 90 days and a quarter of the past, and none of too short a one", () => {
    expect(chooseOrigins(0, 719)).toEqual({ known: 539, judged: 629, horizonDays: 90 });
    expect(chooseOrigins(0, 199)).toEqual({ known: 99, judged: 149, horizonDays: 50 });
    expect(chooseOrigins(0, 100)).toBeNull();
  });
});
