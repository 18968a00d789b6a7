import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { DomainGateway } from "../testing/domain-gateway.ts";
import { addTotals } from "../testing/forecast-totals.ts";
import { PathHost } from "../testing/path-host.ts";
import { askOf, setOf } from "./testing/override-requests.ts";
import { newOverrideScene, type OverrideScene, openOverrideGateway } from "./testing/override-scene.ts";

const host = new PathHost();
let gateway: DomainGateway;
let scene: OverrideScene;

beforeAll(async () => {
  gateway = await openOverrideGateway({ MODEL_HOST_URL: await host.open() });
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
// Of 20 a day the second product sells 12 and 5 at the locations and 3 at none; all products together sell 210.
beforeEach(async () => {
  scene = await newOverrideScene(gateway);
  await addTotals(gateway.door, scene.tenantId, scene.keys);
});

/** Reads fields of the second product's forecast. */
async function read(fields: string, horizon: number, place: string | null = null) {
  const { data } = await askOf(
    scene,
    `query ($id: ID!, $place: ID, $horizon: Int!) {
      demandForecast(productId: $id, locationId: $place, horizon: $horizon) { ${fields} } }`,
    { id: scene.product(1), place, horizon },
  );
  return data.demandForecast;
}

interface Node {
  level: string;
  expectedTotal: number;
  share: number;
}

describe("the hierarchy of a forecast that is overridden", () => {
  const fields = `expectedTotal hierarchy { ...levels } model: hierarchy(withOverrides: false) { ...levels }`;
  const levels = `fragment levels on DemandHierarchy { expectedTotal parents { level expectedTotal share }
    children { level expectedTotal share } }`;
  const readLevels = async (place: string | null = null) => {
    const { data } = await askOf(
      scene,
      `query ($id: ID!, $place: ID) { demandForecast(productId: $id, locationId: $place, horizon: 4) { ${fields} } } ${levels}`,
      { id: scene.product(1), place },
    );
    return data.demandForecast;
  };
  const told = (nodes: Node[]) => nodes.map(({ level, expectedTotal }) => [level, expectedTotal]);

  it("follows what is stated on the whole product, down to what is sold elsewhere and up to all demand", async () => {
    await setOf(scene, { productId: scene.product(1) });
    const { expectedTotal, hierarchy, model } = await readLevels();
    expect([expectedTotal, hierarchy.expectedTotal, model.expectedTotal]).toEqual([100, 100, 80]);
    expect(told(hierarchy.children)).toEqual([
      ["PRODUCT_AT_LOCATION", 60],
      ["PRODUCT_AT_LOCATION", 25],
      ["ELSEWHERE", 15],
    ]);
    expect(told(hierarchy.parents)).toEqual([
      ["CATEGORY", 860],
      ["CATEGORY", 860],
      ["ALL", 860],
    ]);
    expect(hierarchy.parents[0].share).toBeCloseTo(100 / 860, 12);
    expect(told(model.children)).toEqual([
      ["PRODUCT_AT_LOCATION", 48],
      ["PRODUCT_AT_LOCATION", 20],
      ["ELSEWHERE", 12],
    ]);
    expect(told(model.parents).at(-1)).toEqual(["ALL", 840]);
  });

  it("follows what is stated on one place, which alone and what is above it move", async () => {
    await setOf(scene, { productId: scene.product(1), locationId: scene.location(0), kind: "ADD", amount: 7 });
    const { hierarchy } = await readLevels();
    expect(hierarchy.expectedTotal).toBeCloseTo(87, 9);
    expect(hierarchy.children.map(({ expectedTotal }: Node) => expectedTotal)).toEqual([55, 20, 12]);
    const atPlace = (await readLevels(scene.location(0))).hierarchy;
    expect(atPlace.expectedTotal).toBe(55);
    expect(told(atPlace.parents)).toEqual([
      ["PRODUCT", 87],
      ["CATEGORY", 847],
      ["CATEGORY", 847],
      ["LOCATION", 55],
      ["ALL", 847],
    ]);
    expect(told((await readLevels(scene.location(1))).hierarchy.parents)).toContainEqual(["LOCATION", 20]);
  });

  it("adds up within 1e-6 over uneven overrides of several products, and with the drivers", async () => {
    await setOf(scene, { productId: scene.product(1), amount: 33.3, from: scene.day(0) });
    await setOf(scene, {
      productId: scene.product(1),
      locationId: scene.location(1),
      from: scene.day(3),
      to: scene.day(9),
      amount: -100,
    });
    await setOf(scene, { productId: scene.product(4), kind: "ADD", amount: 12.7, to: scene.day(6) });
    const { hierarchy } = await readLevels();
    const parts = hierarchy.children.reduce((total: number, { expectedTotal }: Node) => total + expectedTotal, 0);
    expect(Math.abs(parts - hierarchy.expectedTotal)).toBeLessThan(1e-6);
    // 12.7 over six days, of which three are within the horizon.
    expect(hierarchy.parents.at(-1).expectedTotal).toBeCloseTo(840 + (hierarchy.expectedTotal - 80) + 12.7 / 2, 9);
    const { drivers, expectedTotal } = await read("expectedTotal drivers { values }", 4);
    const driven = drivers.flatMap(({ values }: { values: number[] }) => values);
    expect(driven.reduce((total: number, value: number) => total + value, 0)).toBeCloseTo(expectedTotal, 6);
    expect(Math.abs(expectedTotal - hierarchy.expectedTotal)).toBeLessThan(1e-6);
  });
});

describe("ranges of the total of a forecast that is overridden", () => {
  const fields = `totalRanges(levels: [0.95]) { lower upper } model: totalRanges(levels: [0.95], withOverrides: false) { lower upper }`;

  it("stretch with the total", async () => {
    await setOf(scene, { productId: scene.product(1), from: scene.day(0), to: scene.day(3) });
    const { totalRanges, model } = await read(fields, 4);
    // Quantiles 1 and 9 of the sum over 4 steps lie 4 × √4 off 80.
    expect([model[0].lower, model[0].upper]).toEqual([72, 88]);
    expect(totalRanges[0].lower).toBeCloseTo(72 * 1.5, 9);
    expect(totalRanges[0].upper).toBeCloseTo(88 * 1.5, 9);
  });

  it("stretch fourfold at most, as bands do, and stay where no override lies within the horizon", async () => {
    await setOf(scene, {
      productId: scene.product(1),
      kind: "ABSOLUTE",
      amount: 800,
      from: scene.day(0),
      to: scene.day(3),
    });
    const { totalRanges, model } = await read(fields, 4);
    expect(totalRanges[0].lower).toBeCloseTo(800 + 4 * (72 - 80), 9);
    expect(totalRanges[0].upper).toBeCloseTo(800 + 4 * (88 - 80), 9);
    expect(model[0].upper).toBe(88);
    await setOf(scene, { productId: scene.product(1), from: scene.day(20), to: scene.day(21) });
    const { totalRanges: early } = await read(fields, 20);
    const { totalRanges: late } = await read(fields, 22);
    expect(late[0].lower - early[0].lower).toBeGreaterThan(2 * 20);
  });
});

describe("sample paths of a forecast that is overridden", () => {
  const fields = `samplePaths(count: 3) model: samplePaths(count: 3, withOverrides: false)`;
  // Path n of the host is n at every step.
  const own = [0, 1, 2].map((path) => [path, path, path, path]);

  it("stretch on the days that are overridden, and are the model's own where asked", async () => {
    await setOf(scene, { productId: scene.product(1) });
    host.asked.length = 0;
    const { samplePaths, model } = await read(fields, 4);
    expect(model).toEqual(own);
    expect(host.asked).toHaveLength(1);
    for (const [path, steps] of samplePaths.entries())
      for (const [step, value] of steps.entries())
        expect(value).toBeCloseTo(step === 1 || step === 2 ? 1.5 * path : path, 9);
  });

  it("rise alike beyond a fourfold line, and where the model expects nothing", async () => {
    await gateway.door.write(scene.tenantId, (db) =>
      db.query("UPDATE forecast SET quantiles = array_fill(0.0, ARRAY[cardinality(quantiles)]) WHERE series_id = $1", [
        scene.keys.series[1],
      ]),
    );
    await setOf(scene, { productId: scene.product(1), kind: "ADD", amount: 10 });
    const { samplePaths } = await read(fields, 4);
    expect(samplePaths).toEqual([0, 1, 2].map((path) => [path, path + 5, path + 5, path]));
  });

  it("fall to nothing where nothing is planned", async () => {
    await setOf(scene, { productId: scene.product(1), kind: "ABSOLUTE", amount: 0 });
    const { samplePaths, model } = await read(fields, 4);
    expect(samplePaths).toEqual([0, 1, 2].map((path) => [path, 0, 0, path]));
    expect(model).toEqual(own);
  });

  it("are the model's own of a forecast that no override reaches", async () => {
    await setOf(scene, { productId: scene.product(0) });
    expect((await read(fields, 4)).samplePaths).toEqual(own);
  });
});
