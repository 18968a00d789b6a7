import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { chooseOrders, worthOf } from "./choose-orders.ts";
import { greedyOrders, pricedItems } from "./greedy-orders.ts";
import {
  type OrderItem,
  type OrderLine,
  type OrderRequest,
  OrderRuleError,
  type SupplierOffer,
} from "./order-request.ts";
import { worthOfAll } from "./scarcity-prices.ts";

const limits = { timeLimitMs: 10_000, relativeGap: 1e-6 };

function offer(more: Partial<SupplierOffer> = {}): SupplierOffer {
  return {
    supplierId: "S1",
    minimum: 1,
    multiple: 1,
    unitCost: 10,
    breaks: [],
    capacity: null,
    reluctancePerUnit: 0,
    ...more,
  };
}

function item(key: string, wanted: number, worth: number, more: Partial<OrderItem> = {}): OrderItem {
  const slices = [
    { units: wanted / 2, moneyPerUnit: worth },
    { units: wanted / 2, moneyPerUnit: worth / 4 },
  ];
  return { key, name: `Product ${key}`, slices, surplusCostPerUnit: 0.5, mostUnits: null, offers: [offer()], ...more };
}

const request = (items: OrderItem[], more: Partial<OrderRequest> = {}): OrderRequest => ({
  items,
  budget: null,
  capacities: {},
  ...more,
});

const costOf = (lines: readonly OrderLine[]) =>
  lines.reduce((sum, { quantity, unitCost }) => sum + quantity * unitCost, 0);

/** Many products, most of them sharing a supplier's capacity with others. @param share of the money that all would take. */
function largeRequest(products: number, share: number): OrderRequest {
  const random = new Random("large");
  const items = Array.from({ length: products }, (_, i) =>
    item(`p${i}`, 5 + random.integer(60), 1 + random.uniform() * 9, {
      offers: [
        offer({ unitCost: 3 + random.uniform() * 20, minimum: 6, multiple: 6, capacity: `c${i % 40}` }),
        offer({ supplierId: "S2", unitCost: 4 + random.uniform() * 20, breaks: [{ quantity: 40, unitCost: 3.9 }] }),
      ],
    }),
  );
  const capacities = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`c${i}`, 60]));
  const free = greedyOrders(pricedItems({ items, capacities }), { budget: null, capacities });
  const whole = free.reduce((sum, order) => sum + (order === null ? 0 : order.quantity * order.step.unitCost), 0);
  return request(items, { budget: share * whole, capacities });
}

/** Every plan there is, item by item: what no solver can beat. */
function bestByEnumeration({ items, budget, capacities }: OrderRequest): number {
  let best = 0;
  const visit = (index: number, lines: OrderLine[]): void => {
    if (index === items.length) {
      const spent = lines.reduce((sum, { quantity, unitCost }) => sum + quantity * unitCost, 0);
      const used = new Map<string, number>();
      for (const { key, supplierId, quantity } of lines) {
        const capacity = items
          .find((each) => each.key === key)!
          .offers.find((each) => each.supplierId === supplierId)!.capacity;
        if (capacity !== null) used.set(capacity, (used.get(capacity) ?? 0) + quantity);
      }
      const fits = [...used].every(([key, units]) => units <= capacities[key]!);
      if (spent <= (budget ?? Number.POSITIVE_INFINITY) + 1e-9 && fits)
        best = Math.max(best, worthOf({ items }, lines));
      return;
    }
    visit(index + 1, lines);
    for (const { supplierId, minimum, multiple, unitCost, breaks } of items[index]!.offers)
      for (let quantity = Math.ceil(minimum / multiple) * multiple; quantity <= 12; quantity += multiple) {
        const cost = breaks.filter((step) => step.quantity <= quantity).at(-1)?.unitCost ?? unitCost;
        visit(index + 1, [...lines, { key: items[index]!.key, supplierId, quantity, unitCost: cost }]);
      }
  };
  visit(0, []);
  return best;
}

describe("chooseOrders", () => {
  it("orders what is wanted, in whole cases and no less than the least order", async () => {
    const { lines, solver, gap } = await chooseOrders(
      request([
        item("a", 7, 5, { offers: [offer({ multiple: 4 })] }),
        item("b", 3, 5, { offers: [offer({ minimum: 12, multiple: 6 })] }),
      ]),
      limits,
    );
    expect(lines.map(({ quantity }) => quantity)).toEqual([8, 12]);
    expect(solver).toBe("OPTIMAL");
    expect(gap).toBeLessThanOrEqual(1e-6);
  });

  it("orders more where a price break pays for the surplus, and not where it does not", async () => {
    const breaks = [{ quantity: 15, unitCost: 9 }];
    const of = async (surplusCostPerUnit: number) =>
      (await chooseOrders(request([item("a", 10, 8, { surplusCostPerUnit, offers: [offer({ breaks })] })]), limits))
        .lines;
    expect(await of(1)).toEqual([{ key: "a", supplierId: "S1", quantity: 15, unitCost: 9 }]);
    expect(await of(4)).toEqual([{ key: "a", supplierId: "S1", quantity: 10, unitCost: 10 }]);
  });

  it("spends a budget on what is worth most", async () => {
    const { lines } = await chooseOrders(request([item("dull", 10, 2), item("dear", 10, 8)], { budget: 150 }), limits);
    expect(lines).toMatchObject([
      { key: "dull", quantity: 5 },
      { key: "dear", quantity: 10 },
    ]);
    const tight = await chooseOrders(request([item("dull", 10, 1), item("dear", 10, 8)], { budget: 60 }), limits);
    expect(tight.lines).toMatchObject([{ key: "dear", quantity: 6 }]);
  });

  it("shares a supplier's capacity among places and goes elsewhere for the rest", async () => {
    const offers = [offer({ capacity: "S1/p" }), offer({ supplierId: "S2", unitCost: 11, reluctancePerUnit: 0.2 })];
    const { lines } = await chooseOrders(
      request([item("a", 10, 8, { offers }), item("b", 10, 7, { offers })], { capacities: { "S1/p": 10 } }),
      limits,
    );
    expect(lines.map(({ supplierId }) => supplierId).sort()).toEqual(["S1", "S2"]);
  });

  it("is as good as the best of all plans, budget, capacity, cases and breaks together", async () => {
    const random = new Random("instances");
    for (let instance = 0; instance < 12; instance++) {
      const items = ["a", "b", "c"].map((key) =>
        item(key, 2 + random.integer(8), 1 + random.integer(9), {
          surplusCostPerUnit: random.uniform(),
          mostUnits: 12,
          offers: [
            offer({ minimum: 1 + random.integer(4), multiple: 1 + random.integer(3), capacity: "shared" }),
            offer({
              supplierId: "S2",
              unitCost: 11,
              multiple: 2,
              breaks: [{ quantity: 6, unitCost: 8 + random.integer(3) }],
            }),
          ],
        }),
      );
      const asked = request(items, {
        budget: 60 + random.integer(120),
        capacities: { shared: 4 + random.integer(12) },
      });
      const { worth, lines } = await chooseOrders(asked, limits);
      // Beyond three times what is wanted nothing is looked at; the instances' best plans lie within.
      expect(worth).toBeCloseTo(bestByEnumeration(asked), 4);
      expect(worth).toBeGreaterThanOrEqual(worthOfAll(greedyOrders(pricedItems(asked), asked)) - 1e-9);
      expect(lines.reduce((sum, { quantity, unitCost }) => sum + quantity * unitCost, 0)).toBeLessThanOrEqual(
        asked.budget! + 1e-6,
      );
    }
  });

  it("gives a feasible plan where there is no time at all", async () => {
    const asked = { ...largeRequest(300, 1), budget: 20_000 };
    const { lines, solver, worth } = await chooseOrders(asked, { timeLimitMs: 0, relativeGap: 0 });
    expect(["TIME_LIMIT", "GREEDY"]).toContain(solver);
    expect(worth).toBeGreaterThanOrEqual(worthOfAll(greedyOrders(pricedItems(asked), asked)) - 1e-9);
    expect(lines.reduce((sum, { quantity, unitCost }) => sum + quantity * unitCost, 0)).toBeLessThanOrEqual(20_000);
    const better = await chooseOrders(asked, { timeLimitMs: 5_000, relativeGap: 1e-3 });
    expect(better.gap).not.toBeNull();
    expect(better.worth).toBeGreaterThanOrEqual(worth);
  });

  it("proves plans of many products within a budget to 1 % by the prices of what is scarce alone", async () => {
    for (const share of [0.2, 0.5, 0.9]) {
      const asked = largeRequest(300, share);
      const { gap, lines } = await chooseOrders(asked, { timeLimitMs: 0, relativeGap: 0 });
      expect(gap).toBeLessThan(0.01);
      expect(costOf(lines)).toBeLessThanOrEqual(asked.budget! + 1e-6);
      expect(costOf(lines)).toBeGreaterThan(0.97 * asked.budget!);
    }
  });

  it("is exact at once, and needs no solver, where nothing is shared", async () => {
    const asked = { ...largeRequest(400, 1), budget: null, capacities: {} };
    const own = asked.items.map((each) => ({
      ...each,
      offers: each.offers.map((one) => ({ ...one, capacity: null })),
    }));
    expect(await chooseOrders({ ...asked, items: own }, { timeLimitMs: 0, relativeGap: 0 })).toMatchObject({
      solver: "OPTIMAL",
      gap: 0,
    });
  });

  it("names the product and the rule where terms cannot be met", async () => {
    const impossible = item("a", 5, 5, { offers: [offer({ minimum: 100, capacity: "c" })] });
    const failure = await chooseOrders(request([impossible], { capacities: { c: 40 } }), limits).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(OrderRuleError);
    expect(failure).toMatchObject({
      product: "Product a",
      rule: "MINIMUM_ABOVE_CAPACITY",
      facts: { minimum: 100, capacity: 40 },
    });
    expect(failure.message).toBe(
      "Product a: the least order of 100 is more than the 40 that the supplier can deliver in its period.",
    );
    const spoils = item("b", 5, 5, { mostUnits: 10, offers: [offer({ minimum: 12 })] });
    await expect(chooseOrders(request([spoils]), limits)).rejects.toMatchObject({ rule: "MINIMUM_ABOVE_LIMIT" });
    const broken = item("c", 5, 5, { offers: [offer({ multiple: 0 })] });
    await expect(chooseOrders(request([broken]), limits)).rejects.toMatchObject({ rule: "TERMS_INVALID" });
  });

  it("orders nothing where nothing is wanted or nobody delivers", async () => {
    expect(await chooseOrders(request([]), limits)).toMatchObject({ lines: [], solver: "NOTHING_TO_ORDER" });
    expect((await chooseOrders(request([item("a", 5, 5, { offers: [] })]), limits)).lines).toEqual([]);
  });
});
