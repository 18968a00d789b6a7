import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { AdTruth } from "./files/ad-truth.ts";
import type { SampleTruth } from "./files/truth.ts";
import { writeSample } from "./write-sample.ts";

const small = { seed: 7, endDate: "2025-03-31", days: 420, products: 40, customers: 300, unitsPerDay: 60 };
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "bellwether-sample-"));
});

afterAll(() => rm(home, { recursive: true }));

async function written(name: string, options = small): Promise<{ directory: string; sha256: string }> {
  const directory = join(home, name);
  await writeSample(directory, options);
  return { directory, sha256: await hashOf(directory, await readdir(directory)) };
}

async function hashOf(directory: string, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) hash.update(file).update(await readFile(join(directory, file)));
  return hash.digest("hex");
}

async function rows(directory: string, file: string): Promise<string[][]> {
  const text = await readFile(join(directory, file), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
}

describe("writeSample", () => {
  it("writes the same bytes for the same seed and end, and others for another seed", async () => {
    const [first, again, other] = [
      await written("first"),
      await written("again"),
      await written("other", { ...small, seed: 8 }),
    ];
    expect(again.sha256).toBe(first.sha256);
    expect(other.sha256).not.toBe(first.sha256);
  });

  it("writes the bytes that it always wrote", async () => {
    // A change here changes every test that compares models with the truth: it must be meant.
    const { directory } = await written("pinned");
    const sold = ["products.csv", "locations.csv", "customers.csv", "orders.csv", "truth.json"];
    expect(await hashOf(directory, sold)).toMatchInlineSnapshot(
      `"b93c9b75cea90c6cb5ea2319762a8ffbf0962a0f542d68916064f2bd7af2e5fb"`,
    );
    const offered = ["promotions.csv"];
    const done = ["customer-profiles.csv", "events.csv", "customer-truth.json"];
    const advertised = ["campaigns.csv", "exchange-rates.csv", "ad-spend.csv", "touchpoints.csv", "ad-truth.json"];
    // Nothing is simulated of what support knows, so its words may be improved at any time.
    const helped = ["question-answers.csv", "support-examples.csv", "conversations.csv", "support-truth.json"];
    const told = [...sold, ...offered, ...done, ...advertised, ...helped];
    const others = (await readdir(directory)).filter((file) => !told.includes(file));
    expect(await hashOf(directory, others)).toMatchInlineSnapshot(
      `"c6dd92126ca901a64cd62671ad7a7296f22896331876c7e05e8416426b83dc1c"`,
    );
    expect(await hashOf(directory, offered)).toMatchInlineSnapshot(
      `"8eeefbc5462d6063714cbd54891d44c1bb1724c8268872548be905b0814b684b"`,
    );
    expect(await hashOf(directory, done)).toMatchInlineSnapshot(
      `"b49cd2f41a77f72d8c9d44869c224d3e35c7799f79bd014bc57241b21974b151"`,
    );
    expect(await hashOf(directory, advertised)).toMatchInlineSnapshot(
      `"38f510ecd3489941589d28a8b2cc9d9d85ca8b0f11ea60179495ab1438aa3385"`,
    );
  });

  it("sells, unit by unit, what the truth says was sold", async () => {
    const { directory } = await written("totals");
    const truth = JSON.parse(await readFile(join(directory, "truth.json"), "utf8")) as SampleTruth;
    const sold = new Map<string, number>();
    for (const [, , , place, , product, quantity] of await rows(directory, "orders.csv")) {
      if (Number(quantity) > 0)
        sold.set(`${product}@${place}`, (sold.get(`${product}@${place}`) ?? 0) + Number(quantity));
    }
    for (const { externalId, places } of truth.demand)
      for (const { locationId, unitsSold } of places)
        expect([externalId, locationId, sold.get(`${externalId}@${locationId}`) ?? 0]).toEqual([
          externalId,
          locationId,
          unitsSold,
        ]);
  });

  it("asks for what the demand model expects, over all products", async () => {
    const { directory } = await written("expected");
    const truth = JSON.parse(await readFile(join(directory, "truth.json"), "utf8")) as SampleTruth;
    const places = truth.demand.flatMap((product) => product.places);
    const asked = places.reduce((sum, { unitsSold, unitsLost }) => sum + unitsSold + unitsLost, 0);
    const expected = places.reduce((sum, { unitsExpected }) => sum + unitsExpected, 0);
    expect(Math.abs(asked / expected - 1)).toBeLessThan(0.03);
  });

  it("sells nothing while the shelf was empty from the day before", async () => {
    const { directory } = await written("stockouts");
    const truth = JSON.parse(await readFile(join(directory, "truth.json"), "utf8")) as SampleTruth;
    const sales = new Set(
      (await rows(directory, "orders.csv")).map((row) => `${row[5]}@${row[3]}@${row[1]?.slice(0, 10)}`),
    );
    const returns = (await rows(directory, "orders.csv")).filter((row) => Number(row[6]) < 0);
    for (const row of returns) sales.delete(`${row[5]}@${row[3]}@${row[1]?.slice(0, 10)}`);
    let spells = 0;
    for (const { externalId, places } of truth.demand)
      for (const { locationId, stockouts } of places)
        for (const [, until] of stockouts.filter(([from, last]) => from !== last)) {
          spells++;
          expect(sales.has(`${externalId}@${locationId}@${until}`)).toBe(false);
        }
    expect(spells).toBeGreaterThan(20);
  });

  it("names only products, places and customers that it also wrote, and customers only while they are there", async () => {
    const { directory } = await written("references");
    const truth = JSON.parse(await readFile(join(directory, "truth.json"), "utf8")) as SampleTruth;
    const [products, places] = [
      new Set((await rows(directory, "products.csv")).map(([id]) => id)),
      new Set((await rows(directory, "locations.csv")).map(([id]) => id)),
    ];
    const customers = new Map(truth.customers.map((customer) => [customer.externalId, customer]));
    for (const [, placedAt = "", customerId, place, , product, quantity] of await rows(directory, "orders.csv")) {
      expect(products.has(product)).toBe(true);
      expect(places.has(place)).toBe(true);
      if (!customerId || Number(quantity) < 0) continue;
      const { joined = "", lost } = customers.get(customerId) ?? {};
      const date = placedAt.slice(0, 10);
      expect(date >= joined && (lost === null || lost === undefined || date < lost)).toBe(true);
    }
  });

  it("tells of every promotion that sold, and of one that is planned for products still on sale", async () => {
    const { directory } = await written("promotions");
    const truth = JSON.parse(await readFile(join(directory, "truth.json"), "utf8")) as SampleTruth;
    const active = new Set(
      (await rows(directory, "products.csv")).filter((row) => row.at(-1) === "true").map(([id]) => id),
    );
    const told = await rows(directory, "promotions.csv");
    const past = told.filter(([, , , firstDay = ""]) => firstDay <= small.endDate);
    expect(
      past.map(([name, , product, first, last, percent]) => [name, product, first, last, Number(percent)]),
    ).toEqual(
      truth.promotions.flatMap(({ name, productIds, firstDay, lastDay, depth }) =>
        productIds.map((product) => [name, product, firstDay, lastDay, Math.round(depth * 100)]),
      ),
    );
    const planned = told.slice(past.length);
    expect(planned.length).toBeGreaterThan(0);
    expect(new Set(planned.map(([name]) => name)).size).toBe(1);
    expect(planned.every(([, , product]) => active.has(product))).toBe(true);
  });

  it("tells of ads what was spent on them, in two currencies, and claims no more sales than there were", async () => {
    const { directory } = await written("ads");
    const truth = JSON.parse(await readFile(join(directory, "ad-truth.json"), "utf8")) as AdTruth;
    const rates = new Map(
      (await rows(directory, "exchange-rates.csv")).map(([day = "", , , rate]) => [day, Number(rate)]),
    );
    const spent = new Map<string, number>();
    let [told, claimed] = [0, 0];
    for (const [day = "", channel = "", , , cost, currency, , , conversions] of await rows(directory, "ad-spend.csv")) {
      spent.set(channel, (spent.get(channel) ?? 0) + Number(cost) * (currency === "CNY" ? rates.get(day)! : 1));
      claimed += Number(conversions);
      told++;
    }
    // A row is rounded to hundredths of its currency.
    for (const { name, spentMinor } of truth.channels)
      expect(Math.abs(spent.get(name)! - spentMinor / 100)).toBeLessThan(0.005 * told);
    // Nobody clicks on a poster, so what came of them is nobody's claim.
    const unclaimed = ["store", "direct", "out-of-home"];
    const clicked = new Set<string>();
    for (const [order = "", , , , channel = ""] of await rows(directory, "orders.csv"))
      if (!unclaimed.includes(channel) && !order.startsWith("R-")) clicked.add(order);
    expect(claimed).toBe(clicked.size);
    const shares = truth.channels.map(({ contributionShare }) => contributionShare);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(0.4);
  });

  it("refuses an end that is no date", async () => {
    await expect(written("wrong", { ...small, endDate: "2025-02-30" })).rejects.toThrow(/YYYY-MM-DD/);
  });
});
