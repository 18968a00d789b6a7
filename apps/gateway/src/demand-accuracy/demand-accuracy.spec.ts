import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { insertAccuracyData, insertMeasured } from "../testing/accuracy-data.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
});
afterAll(() => gateway?.close());

const figures = `source steps stockoutSteps series mase naiveMase wape naiveWape bias pinball monthError naiveMonthError months
  coverage50 coverage80 coverage95 remarks { code text }`;

describe("demandAccuracy", () => {
  it("divides what came of all products by what they sold, and keeps days without stock apart", async () => {
    const { data, errors } = await gateway.ask(
      `{ demandAccuracy { source granularity realisedSteps from to note { code } overall { ${figures} } } }`,
    );
    expect(errors).toBeUndefined();
    const { overall, ...answer } = data.demandAccuracy;
    expect(answer).toEqual({
      source: "REALISED",
      granularity: "DAY",
      realisedSteps: 28,
      from: "2026-01-01",
      to: "2026-01-01",
      note: null,
    });
    expect(overall).toMatchObject({ source: "REALISED", steps: 6 * 27, stockoutSteps: 6, series: 6, months: 6 });
    expect(overall).toMatchObject({ mase: 1, naiveMase: 2, pinball: 0.5, remarks: [] });
    expect(overall.wape).toBeCloseTo(0.2, 12);
    expect(overall.naiveWape).toBeCloseTo(0.4, 12);
    expect(overall.bias).toBeCloseTo(0.2, 12);
    // Four weeks with their day without stock: (27 · 2 n + 3 n) / (28 · 10 n).
    expect(overall.monthError).toBeCloseTo(57 / 280, 12);
    expect(overall.naiveMonthError).toBeCloseTo(0.4, 12);
    expect(overall.coverage50).toBeCloseTo(14 / 27, 12);
    expect(overall.coverage80).toBeCloseTo(21 / 27, 12);
    expect(overall.coverage95).toBeCloseTo(26 / 27, 12);
  });

  it("gives the champion's backtest when asked", async () => {
    const { data } = await gateway.ask(
      `{ demandAccuracy(source: BACKTEST) { from to note { code } overall { mase wape steps months monthError }
         history { start modelVersion { version } accuracy { steps months monthError } } } }`,
    );
    expect(data.demandAccuracy).toMatchObject({ from: "2026-01-01", to: "2026-02-01", note: null });
    expect(data.demandAccuracy.overall).toMatchObject({ mase: 0.5, steps: 6 * 28, months: 6, monthError: 0.1 });
    expect(data.demandAccuracy.history).toEqual([
      { start: "2026-01-01", modelVersion: null, accuracy: { steps: 6 * 24, months: 6, monthError: 0.1 } },
      { start: "2026-02-01", modelVersion: null, accuracy: { steps: 6 * 4, months: 0, monthError: null } },
    ]);
  });

  it("puts four weeks that reach into the next month where they began, in a history by month", async () => {
    const { data } = await gateway.ask(`{ product(externalId: "P002") { demandForecast {
      accuracyHistory(source: BACKTEST) { start accuracy { months monthError naiveMonthError } } } } }`);
    expect(data.product.demandForecast.accuracyHistory).toEqual([
      { start: "2026-01-01", accuracy: { months: 1, monthError: 0.1, naiveMonthError: 0.4 } },
      { start: "2026-02-01", accuracy: { months: 0, monthError: null, naiveMonthError: null } },
    ]);
  });

  it("adds up by method, lead, level, category and model version", async () => {
    const { data, errors } = await gateway.ask(`{ demandAccuracy {
      byMethod { method accuracy { series mase } } byLead { lead accuracy { steps months } }
      byLevel { level accuracy { series } } byCategory { category { path } accuracy { series } }
      byLocation { location { name } } history(by: MODEL_VERSION) { start modelVersion { version } accuracy { mase } } } }`);
    expect(errors).toBeUndefined();
    expect(data.demandAccuracy).toEqual({
      byMethod: [
        { method: "COMBINED", accuracy: { series: 3, mase: 1 } },
        { method: "ETS", accuracy: { series: 3, mase: 1 } },
      ],
      byLead: [
        { lead: "WEEK", accuracy: { steps: 42, months: 0 } },
        { lead: "MONTH", accuracy: { steps: 120, months: 0 } },
      ],
      byLevel: [
        { level: "ALL", accuracy: { series: 1 } },
        { level: "PRODUCT", accuracy: { series: 6 } },
      ],
      byCategory: [{ category: { path: "Garden > Tools" }, accuracy: { series: 6 } }],
      byLocation: [],
      history: [{ start: "2026-01-01", modelVersion: { version: 1 }, accuracy: { mase: 1 } }],
    });
  });

  it("compares what ranges held with what they should, and says where chance would put it", async () => {
    const { data } = await gateway.ask("{ demandAccuracy { calibration { level coverage steps lower upper } } }");
    const { calibration } = data.demandAccuracy;
    expect(calibration.map(({ level }: { level: number }) => level)).toEqual([0.5, 0.8, 0.9, 0.95]);
    expect(calibration[2].coverage).toBeCloseTo(24 / 27, 12);
    expect(calibration[0].steps).toBe(162);
    expect(calibration[0].lower).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(0.25 / 162), 9);
    expect(calibration[3].upper).toBeLessThanOrEqual(1);
  });

  it("counts a day once in the chance of calibration, where forecasts of several weeks were measured by it", async () => {
    const other = await openDomainGateway();
    const made = await insertDomainData(other.door, other.tenantId);
    const of = { versionKey: made.champion, nodeKey: made.series[0] as string, productKey: made.products[0] as string };
    const came = { source: "REALISED", actual: 10, error: 1, naiveError: 1, scale: 1 } as const;
    await other.door.write(other.tenantId, async (db) => {
      await db.query("DELETE FROM forecast_snapshot");
      await insertMeasured(
        db,
        { ...of, productKey: undefined, level: "ALL", nodeKey: randomUUID(), start: "2026-01-01" },
        [{ ...came, lead: "WEEK", month: "2026-01-01", steps: 7 }],
      );
      // Of 28 January and of 4 February: days to 1 February + to 10 February, and 4 to 10 February.
      await insertMeasured(db, { ...of, level: "PRODUCT", start: "2026-01-28" }, [
        { ...came, lead: "WEEK", month: "2026-01-01", steps: 4 },
        { ...came, lead: "WEEK", month: "2026-02-01", steps: 3 },
        { ...came, lead: "MONTH", month: "2026-02-01", steps: 7 },
        { ...came, origin: "2026-02-04", lead: "WEEK", month: "2026-02-01", steps: 7 },
      ]);
    });
    const { data, errors } = await other.ask("{ demandAccuracy { calibration { steps lower } } }");
    expect(errors).toBeUndefined();
    const [half] = data.demandAccuracy.calibration;
    expect(half.steps).toBe(21);
    expect(half.lower).toBeCloseTo(0.5 - 1.959964 * Math.sqrt(0.25 / 14), 9);
    await other.close();
  });

  it("names the worst products first, by their own measure or by units", async () => {
    const one = (by: string, first: number) =>
      gateway.ask(
        `{ demandAccuracy { worst(by: ${by}, first: ${first}) { product { externalId } location { id } } } }`,
      );
    const { data } = await one("UNITS", 2);
    expect(data.demandAccuracy.worst).toEqual([
      { product: { externalId: "P006" }, location: null },
      { product: { externalId: "P005" }, location: null },
    ]);
    expect((await one("MASE", 200)).data.demandAccuracy.worst).toHaveLength(6);
    for (const first of [0, 201]) {
      const { errors } = await one("MASE", first);
      expect(errors?.[0]?.message).toBe(`first is from 1 to 200; got ${first}.`);
    }
  });

  it("measures what a filter leaves, and says so where that is nothing", async () => {
    const ask = (filter: string) =>
      gateway.ask(`{ demandAccuracy(filter: ${filter}) { overall { steps mase remarks { code text } } } }`);
    const garden = globalId("Category", keys.categories[0] as string);
    expect((await ask(`{ categoryId: "${garden}" }`)).data.demandAccuracy.overall.steps).toBe(162);
    expect((await ask("{ method: ETS, lead: WEEK, months: 1 }")).data.demandAccuracy.overall.steps).toBe(21);
    const shop = globalId("Location", keys.locations[0] as string);
    expect((await ask(`{ locationId: "${shop}" }`)).data.demandAccuracy.overall).toEqual({
      steps: 0,
      mase: null,
      remarks: [{ code: "demand.accuracy-no-steps", text: "Nothing was measured here." }],
    });
  });

  it("refuses months that are not kept and ids of something else", async () => {
    const ask = (filter: string) => gateway.ask(`{ demandAccuracy(filter: ${filter}) { source } }`);
    for (const months of [0, 26]) {
      const { errors } = await ask(`{ months: ${months} }`);
      expect(errors?.[0]).toMatchObject({
        message: `filter.months is from 1 to 25; got ${months}.`,
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const { errors } = await ask(`{ locationId: "${globalId("Product", keys.products[0] as string)}" }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "filter.locationId" });
  });

  it("has one statement a field, and one for all products that it names", async () => {
    const { statements } = await gateway.ask(
      "{ demandAccuracy { overall { mase } byMethod { method } worst { product { name } } } }",
    );
    expect(statements).toHaveLength(5);
    // Joined to snapshots that a training has just written, each took seconds: nothing is known of their sizes yet.
    for (const statement of statements) expect(statement).not.toContain("forecast_snapshot");
  });
});

describe("accuracy of one forecast", () => {
  const ask = (field: string) =>
    gateway.ask(`{ product(externalId: "P002") { demandForecast { ${field} } } }`).then(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data.product.demandForecast;
    });

  it("is told of what came, by whichever version", async () => {
    const { realisedAccuracy } = await ask(`realisedAccuracy { ${figures} }`);
    expect(realisedAccuracy).toMatchObject({ source: "REALISED", series: 1, steps: 27, stockoutSteps: 1, mase: 1 });
  });

  it("is told over time, by what came where anything has, or by the backtest when asked", async () => {
    const { months, versions, tested } = await ask(`
      months: accuracyHistory { start accuracy { source steps } }
      versions: accuracyHistory(by: MODEL_VERSION) { start modelVersion { version } accuracy { source } }
      tested: accuracyHistory(source: BACKTEST) { start accuracy { source steps } }`);
    expect(months).toEqual([{ start: "2026-01-01", accuracy: { source: "REALISED", steps: 27 } }]);
    expect(versions).toEqual([{ start: "2026-01-01", modelVersion: { version: 1 }, accuracy: { source: "REALISED" } }]);
    expect(tested).toEqual([
      { start: "2026-01-01", accuracy: { source: "BACKTEST", steps: 24 } },
      { start: "2026-02-01", accuracy: { source: "BACKTEST", steps: 4 } },
    ]);
  });

  it("costs one statement for a page of forecasts", async () => {
    const list = (fields: string) => gateway.ask(`{ demandForecasts(first: 6) { nodes { id ${fields} } } }`);
    const plain = await list("");
    const measured = await list("realisedAccuracy { mase } accuracyHistory { accuracy { wape } }");
    expect(measured.errors).toBeUndefined();
    expect(measured.statements.length - plain.statements.length).toBe(2);
  });
});

describe("an organisation", () => {
  /** One with domain data but nothing measured. */
  async function fresh(): Promise<{ other: DomainGateway; made: DomainKeys }> {
    const other = await openDomainGateway();
    const made = await insertDomainData(other.door, other.tenantId);
    await other.door.write(other.tenantId, (db) => db.query("DELETE FROM forecast_snapshot"));
    return { other, made };
  }

  it("without a model has no accuracy, and its forecasts no history", async () => {
    const { other } = await fresh();
    const { data, errors } = await other.ask(
      `{ demandAccuracy { source } product(externalId: "P001") { demandForecast { realisedAccuracy { mase } accuracyHistory { start } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.demandAccuracy).toBeNull();
    expect(data.product.demandForecast).toEqual({ realisedAccuracy: null, accuracyHistory: [] });
    await other.close();
  });

  it("of whose forecasts only days have come is shown the backtest, and told why", async () => {
    const { other, made } = await fresh();
    await other.door.write(other.tenantId, async (db) => {
      await insertAccuracyData(db, made);
      await db.query("DELETE FROM forecast_accuracy WHERE source = 'REALISED' AND steps <> 1");
    });
    const ask = (locale: "en" | "zh-CN") =>
      other.ask("{ demandAccuracy { source realisedSteps note { text } } }", { locale }).then(({ data }) => data);
    const { demandAccuracy } = await ask("en");
    expect(demandAccuracy).toMatchObject({ source: "BACKTEST", realisedSteps: 1 });
    expect(demandAccuracy.note.text).toMatch(/^Only 1 of the 7 days that a fair judgement takes have come\./);
    expect((await ask("zh-CN")).demandAccuracy.note.text).toContain("目前只过去了 1 天");
    await other.close();
  });

  it("that sold nothing has reasons in place of figures", async () => {
    const { other, made } = await fresh();
    const nothing = {
      source: "REALISED",
      month: "2026-01-01",
      lead: "WEEK",
      actual: 0,
      error: 0,
      naiveError: 0,
      scale: 0,
    } as const;
    const [product = "", empty = ""] = made.products;
    const forecast = { versionKey: made.champion, start: "2026-01-01", level: "PRODUCT" } as const;
    await other.door.write(other.tenantId, async (db) => {
      await insertMeasured(db, { ...forecast, nodeKey: made.series[0] as string, productKey: product }, [
        { ...nothing, steps: 7 },
      ]);
      await insertMeasured(db, { ...forecast, nodeKey: made.series[1] as string, productKey: empty }, [
        { ...nothing, steps: 7, stockedOut: true },
      ]);
      await insertMeasured(db, { ...forecast, level: "ALL", nodeKey: randomUUID() }, [{ ...nothing, steps: 7 }]);
    });
    const { data, errors } = await other.ask(`{ demandAccuracy { overall { ${figures} } history { accuracy { mase } } }
      sold: product(externalId: "P001") { demandForecast { realisedAccuracy { mase wape remarks { code } } } }
      out: product(externalId: "P002") { demandForecast { realisedAccuracy { mase stockoutSteps remarks { code } } } } }`);
    expect(errors).toBeUndefined();
    const none = {
      mase: null,
      naiveMase: null,
      wape: null,
      naiveWape: null,
      bias: null,
      pinball: null,
      monthError: null,
    };
    expect(data.demandAccuracy.overall).toMatchObject({ ...none, steps: 7, stockoutSteps: 7, coverage95: 1 });
    const codes = (of: { remarks: { code: string }[] }) => of.remarks.map(({ code }) => code);
    expect(codes(data.demandAccuracy.overall)).toEqual(["demand.accuracy-no-scale", "demand.accuracy-nothing-sold"]);
    expect(codes(data.sold.demandForecast.realisedAccuracy)).toEqual(codes(data.demandAccuracy.overall));
    expect(codes(data.out.demandForecast.realisedAccuracy)).toEqual(["demand.accuracy-out-of-stock"]);
    await other.close();
  });
});
