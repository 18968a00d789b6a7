import { describe, expect, it } from "@jest/globals";
import { findEntities } from "./find-entities.ts";
import { learnOrderShapes } from "./order-shapes.ts";
import { ProductIndex } from "./product-index.ts";

const products = new ProductIndex([
  { externalId: "T-100", name: "Jasmine Green Tea, 100 g 茉莉绿茶（100克）" },
  { externalId: "T-250", name: "Jasmine Green Tea, 250 g 茉莉绿茶（250克）" },
  { externalId: "P-1", name: "Ceramic Teapot" },
  { externalId: "1001", name: "Cup" },
]);
const found = (text: string, numbers: string[] = ["10248", "10249", "10250"]) =>
  findEntities(text, { orders: learnOrderShapes(numbers), products }).map(({ kind, text, value }) => [
    kind,
    text,
    value,
  ]);

describe("orders in a text", () => {
  it.each([
    ["where is my order 10248", "10248"],
    ["Order no. #10248?", "10248"],
    ["订单号：１０２４８ 到哪了", "10248"],
    ["我的订单10248还没到", "10248"],
    [" 10248 ", "10248"],
    ["order 100001 please", "100001"],
  ])("are known by words where they are digits alone: %s", (text, value) => {
    expect(found(text)).toMatchObject([["ORDER", expect.anything(), value]]);
  });

  it.each([
    ["any news of lon20260115001 ?", "LON-20260115-001"],
    ["订单LON-20260115-001到哪了", "LON-20260115-001"],
    ["LON 20260115 001", "LON-20260115-001"],
  ])("are known by their shape where it tells, however they are written: %s", (text, value) => {
    expect(found(text, ["LON-20250101-001", "SHA-20250101-014"])).toMatchObject([["ORDER", expect.anything(), value]]);
  });

  it.each(["I paid 10248 in all", "call 13812345678 about it", "the year 2024", "order it now", "1.10248"])(
    "are not what is no order: %s",
    (text) => {
      expect(found(text).filter(([kind]) => kind === "ORDER")).toEqual([]);
    },
  );

  it("are unknown where the organisation has none, or numbers without a shape", () => {
    expect(found("order 10248", [])).toEqual([]);
    expect(learnOrderShapes(["A", "12", "no digits", "x".repeat(60)])).toEqual([]);
  });
});

describe("products in a text", () => {
  it.each([
    ["Is the jasmine green tea, 250 g in stock?", "T-250"],
    ["is the Jasmin green tea fresh", "T-100"],
    ["茉莉绿茶什么时候到货", "T-100"],
    ["my ceramic taepot is broken", "P-1"],
    ["t-250 有货吗", "T-250"],
  ])("are found by what people call them: %s", (text, value) => {
    expect(found(text)).toMatchObject([["PRODUCT", expect.anything(), value]]);
  });

  it.each(["a cup of it", "green and ceramic", "100 g", "1001", "绿色的茶"])("are not: %s", (text) => {
    expect(found(text).filter(([kind]) => kind === "PRODUCT")).toEqual([]);
  });
});

it("finds several in one text, each once and with its place", () => {
  const text = "👋 order 10248: the ceramic teapot. Write to Jo@X.com or +44 7911 123456";
  const entities = findEntities(text, { orders: learnOrderShapes(["10248"]), products });
  expect(entities.map(({ kind, value }) => [kind, value])).toEqual([
    ["ORDER", "10248"],
    ["PRODUCT", "P-1"],
    ["EMAIL", "jo@x.com"],
    ["PHONE", "+447911123456"],
  ]);
  for (const one of entities) expect(text.slice(one.startsAt, one.endsAt)).toBe(one.text);
});
