import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { AskOptions, DomainGateway } from "../testing/domain-gateway.ts";
import { askOf, setOf } from "./testing/override-requests.ts";
import { letDaysPass, newOverrideScene, type OverrideScene, openOverrideGateway } from "./testing/override-scene.ts";

let gateway: DomainGateway;
let scene: OverrideScene;

beforeAll(async () => {
  gateway = await openOverrideGateway();
});
afterAll(() => gateway?.close());
beforeEach(async () => {
  scene = await newOverrideScene(gateway);
});

const ask = (query: string) => askOf(scene, query);
const set = (input: Record<string, unknown> = {}, identity: AskOptions["identity"] = {}) =>
  setOf(scene, input, identity);

describe("whether an author's overrides helped", () => {
  it("counts everybody who ever set one, and all that they set", async () => {
    await set({}, { kind: "apiKey", id: "k" });
    // More than were once looked at, all of them later.
    await gateway.door.write(scene.tenantId, (db) =>
      db.query(`
        INSERT INTO forecast_override (id, product_id, from_day, to_day, kind, basis, amount, factor, shifts, reason, comment,
          model_values, planned_values, author_kind, author_id, author_name, created_at)
        SELECT gen_random_uuid(), product_id, from_day, from_day, kind, basis, amount, factor, '{0}', reason, comment, '{1}',
          '{1}', 'member', 'm1', 'Ada', created_at + interval '1 minute' FROM forecast_override, generate_series(1, 5001)`),
    );
    const { data } = await ask("{ forecastOverrideAuthors { author { name } overrides judged } }");
    expect(data.forecastOverrideAuthors).toEqual([
      { author: { name: "Ada" }, overrides: 5_001, judged: 0 },
      { author: { name: "Till" }, overrides: 1, judged: 0 },
    ]);
  });

  it("is summed by author", async () => {
    await set({ amount: -10, to: scene.day(1) });
    await set({ amount: 10, to: scene.day(1), productId: scene.product(1) });
    await set({ productId: scene.product(2) }, { kind: "apiKey", id: "k" });
    await gateway.door.write(scene.tenantId, (db) =>
      db.query("UPDATE demand_series SET stockout_steps = '{}', values = array_fill(9.0, ARRAY[cardinality(values)])"),
    );
    await letDaysPass(scene, 2);
    const { data } = await ask(`{ forecastOverrideAuthors {
      author { kind name } overrides judged helped hurt sold modelError overriddenError } }`);
    expect(data.forecastOverrideAuthors).toEqual([
      {
        author: { kind: "MEMBER", name: "Ada" },
        overrides: 2,
        judged: 2,
        helped: 1,
        hurt: 1,
        sold: 18,
        modelError: 1 + 11,
        overriddenError: 0 + 13,
      },
      {
        author: { kind: "API_KEY", name: "Till" },
        overrides: 1,
        judged: 1,
        helped: 0,
        hurt: 1,
        sold: 9,
        modelError: 21,
        overriddenError: 36,
      },
    ]);
  });
});
