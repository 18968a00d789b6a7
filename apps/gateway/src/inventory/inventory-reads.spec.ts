import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { globalId } from "../node/global-id.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

let gateway: DomainGateway;
let keys: DomainKeys;

beforeAll(async () => {
  gateway = await openDomainGateway();
  keys = await insertDomainData(gateway.door, gateway.tenantId);
});
afterAll(() => gateway?.close());

async function read(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors, statements } = await gateway.ask(query, { variables });
  expect(errors).toBeUndefined();
  return { ...data, statements };
}

const place = () => ({
  product: globalId("Product", keys.products[0]!),
  location: globalId("Location", keys.locations[0]!),
});

describe("inventoryPositions", () => {
  it("say what is on hand, promised, expected and available, what it is worth and how long it lasts", async () => {
    const { inventoryPositions } = await read(`{ inventoryPositions(first: 2) { totalCount nodes {
      onHand reserved available onOrder inTransit value { amount currency } daysOfCover
      product { externalId unit } location { externalId } reservations { quantity status reference product { externalId } } } } }`);
    expect(inventoryPositions).toEqual({
      totalCount: 6,
      nodes: [
        {
          onHand: "18",
          reserved: "4",
          available: "14",
          onOrder: "12",
          inTransit: "0",
          value: { amount: "36", currency: "EUR" },
          daysOfCover: 5.6,
          product: { externalId: "P001", unit: "EACH" },
          location: { externalId: "L1" },
          reservations: [{ quantity: "4", status: "ACTIVE", reference: "order", product: { externalId: "P001" } }],
        },
        expect.objectContaining({ onHand: "20", daysOfCover: null, reservations: [] }),
      ],
    });
  });

  it("are told apart by condition, and of no other kind are shown", async () => {
    const named = async (condition: string) => {
      const found = await read(
        `{ inventoryPositions(filter: { condition: ${condition} }) { totalCount nodes { product { externalId } } } }`,
      );
      return found.inventoryPositions.nodes.map((node: { product: { externalId: string } }) => node.product.externalId);
    };
    // 14 + 12, 20 + 20 and 30 against a reorder point of 35; only the last is above 60.
    expect(await named("BELOW_REORDER_POINT")).toEqual(["P001", "P003"]);
    expect(await named("OUT_OF_STOCK")).toEqual([]);
    expect(await named("ABOVE_ORDER_UP_TO")).toEqual([]);
  });

  it.each([
    ["PRODUCT_NAME", "ASC"],
    ["ON_HAND", "DESC"],
    ["AVAILABLE", "ASC"],
    ["VALUE", "DESC"],
    ["DAYS_OF_COVER", "DESC"],
    ["UPDATED_AT", "ASC"],
  ])("page by %s %s without gaps or repetition", async (field, direction) => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4 && (page === 0 || after !== null); page++) {
      const { inventoryPositions } = await read(
        `query ($after: String) { inventoryPositions(first: 2, after: $after, order: { field: ${field}, direction: ${direction} }) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...inventoryPositions.nodes.map((node: { id: string }) => node.id));
      after = inventoryPositions.pageInfo.hasNextPage ? inventoryPositions.pageInfo.endCursor : null;
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it("of a product and of a location are pages of their own", async () => {
    const { product, locations } = await read(`{
      product(externalId: "P002") { inventory(first: 5) { totalCount nodes { onHand } } }
      locations { nodes { externalId inventory(first: 1) { totalCount nodes { onHand } } } } }`);
    expect(product.inventory).toEqual({ totalCount: 1, nodes: [{ onHand: "20" }] });
    expect(locations.nodes).toEqual([
      { externalId: "L1", inventory: { totalCount: 6, nodes: [{ onHand: "60" }] } },
      { externalId: "L2", inventory: { totalCount: 0, nodes: [] } },
    ]);
  });
});

describe("inventoryPolicy", () => {
  it("says how much to keep, why, what simulation says of it, and what comes", async () => {
    const { inventoryPolicy } = await read(
      `query ($product: ID!, $location: ID!) { inventoryPolicy(productId: $product, locationId: $location) {
        abcClass xyzClass serviceMeasure serviceTarget reorderPoint orderUpTo safetyStock unitCost { amount }
        supplier { name } position { available } reasons { code }
        performance { currency paths current { fillRate { mean } } proposed { fillRate { mean } stockValue { mean lower } } }
        curve { targets stockValues } projection { start median stockoutProbability } } }`,
      place(),
    );
    expect(inventoryPolicy).toMatchObject({
      abcClass: "A",
      serviceMeasure: "FILL_RATE",
      reorderPoint: 35,
      unitCost: { amount: "2" },
      supplier: { name: "Supplier 1" },
      position: { available: "14" },
      reasons: [{ code: "inventory.below-reorder-point" }],
      performance: { currency: "EUR", current: { fillRate: { mean: 0.9 } }, proposed: { fillRate: { mean: 0.97 } } },
      curve: { targets: [0.9, 0.95], stockValues: [30, 50] },
      projection: { start: "2026-02-05", median: [20, 10] },
    });
  });

  it("is null where no plan has looked, and refuses the id of something else", async () => {
    const query =
      "query ($product: ID!, $location: ID!) { inventoryPolicy(productId: $product, locationId: $location) { id } }";
    const elsewhere = { ...place(), location: globalId("Location", keys.locations[1]!) };
    expect((await read(query, elsewhere)).inventoryPolicy).toBeNull();
    const { errors } = await gateway.ask(query, { variables: { ...place(), location: place().product } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "locationId" });
  });
});

describe("suppliers", () => {
  it("come with what they deliver, on what terms, and how they keep their promises", async () => {
    const { suppliers } = await read(`{ suppliers(order: { field: LATE_ORDERS, direction: DESC }) { nodes {
      externalId leadTimeDays closedWeekdays performance { onTimeShare leadTimeDays leadTimeProbabilities lateOrders }
      products(first: 1) { totalCount nodes { unitCost { amount } minimumQuantity preferred product { externalId }
        priceBreaks { quantity unitCost { amount currency } } } } } } }`);
    expect(suppliers.nodes).toEqual([
      {
        externalId: "S1",
        leadTimeDays: 7.5,
        closedWeekdays: [6, 7],
        performance: { onTimeShare: 0.75, leadTimeDays: [7, 10], leadTimeProbabilities: [0.5, 0.5], lateOrders: 1 },
        products: {
          totalCount: 6,
          nodes: [
            {
              unitCost: { amount: "2" },
              minimumQuantity: "10",
              preferred: true,
              product: { externalId: "P001" },
              priceBreaks: [{ quantity: "100", unitCost: { amount: "1.75", currency: "EUR" } }],
            },
          ],
        },
      },
    ]);
  });
});

describe("purchaseOrders", () => {
  it("come with what was ordered and what has arrived, and say that they are late", async () => {
    const { purchaseOrders } = await read(
      `query ($product: ID!) { purchaseOrders(filter: { late: true, productId: $product }) { totalCount nodes {
        externalId status late expectedOn total { amount } supplier { name } location { externalId }
        lines { lineNumber quantity receivedQuantity product { externalId suppliers { supplier { name } } } }
        receipts { externalId lines { quantity product { externalId } } } } } }`,
      { product: place().product },
    );
    expect(purchaseOrders.nodes).toEqual([
      {
        externalId: "PO1",
        status: "PARTIALLY_RECEIVED",
        late: true,
        expectedOn: "2026-01-20",
        total: { amount: "80" },
        supplier: { name: "Supplier 1" },
        location: { externalId: "L1" },
        lines: [
          expect.objectContaining({ lineNumber: 1, quantity: "20", receivedQuantity: "8" }),
          expect.objectContaining({ lineNumber: 2, receivedQuantity: "0" }),
        ],
        receipts: [{ externalId: "R1", lines: [{ quantity: "8", product: { externalId: "P001" } }] }],
      },
    ]);
    const none = await read("{ purchaseOrders(filter: { statuses: [DRAFT, CANCELLED] }) { totalCount } }");
    expect(none.purchaseOrders.totalCount).toBe(0);
  });
});

describe("stockMovements", () => {
  it("are the ledger, latest first, and can be cut by product, kind and time", async () => {
    const kinds = async (filter: string) => {
      const { stockMovements } = await read(
        `query ($product: ID!) { stockMovements(filter: { productId: $product ${filter} }) { nodes {
          kind onHandChange reservedChange onOrderChange purchaseOrder { externalId } } } }`,
        { product: place().product },
      );
      return stockMovements.nodes;
    };
    expect(await kinds("")).toMatchObject([
      { kind: "RESERVATION", reservedChange: "4", purchaseOrder: null },
      { kind: "RECEIPT", onHandChange: "8", onOrderChange: "-8", purchaseOrder: { externalId: "PO1" } },
      { kind: "ORDER", onOrderChange: "20" },
      { kind: "OPENING", onHandChange: "10" },
    ]);
    expect(await kinds("kinds: [ORDER]")).toHaveLength(1);
    expect(await kinds('occurredBefore: "2026-01-02T00:00:00Z"')).toHaveLength(1);
  });
});

describe("what waits to be done", () => {
  it("is ranked by money: proposals with reasons, consequences and proof", async () => {
    const { replenishmentProposals } = await read(`{ replenishmentProposals(first: 2) { totalCount nodes {
      kind quantity amount { amount } moneyAtStake { amount currency } stockoutOn orderOn reasons { code } consequences { code }
      product { externalId } supplier { name } fromLocation { externalId } policy { reorderPoint }
      proof { proposed { fillRate { mean } } } } } }`);
    expect(replenishmentProposals.totalCount).toBe(6);
    expect(replenishmentProposals.nodes).toMatchObject([
      {
        kind: "TRANSFER",
        moneyAtStake: { amount: "600", currency: "EUR" },
        supplier: null,
        fromLocation: { externalId: "L2" },
        policy: { reorderPoint: 35 },
        proof: { proposed: { fillRate: { mean: 0.97 } } },
      },
      { kind: "PURCHASE", amount: { amount: "40" }, supplier: { name: "Supplier 1" }, orderOn: "2026-02-10" },
    ]);
    const { ofTerms } = await read(
      "{ ofTerms: replenishmentProposals { nodes { kind terms { minimumQuantity priceBreaks { quantity } } } } }",
    );
    expect(ofTerms.nodes[0]).toEqual({ kind: "TRANSFER", terms: null });
    expect(ofTerms.nodes[1]).toEqual({
      kind: "PURCHASE",
      terms: { minimumQuantity: "10", priceBreaks: [{ quantity: "100" }] },
    });
    const decided = await read("{ replenishmentProposals(filter: { statuses: [APPROVED] }) { totalCount } }");
    expect(decided.replenishmentProposals.totalCount).toBe(0);
    const due = await read(`{ replenishmentProposals(filter: { orderUntil: "2026-02-07" }) { totalCount } }`);
    expect(due.replenishmentProposals.totalCount).toBe(2);
  });

  it("is ranked by money: exceptions with what they are about", async () => {
    const { inventoryExceptions } = await read(`{ inventoryExceptions { nodes {
      kind amount { amount } dueOn remark { code } product { externalId } supplier { name } purchaseOrder { externalId } } } }`);
    expect(inventoryExceptions.nodes).toMatchObject([
      { kind: "STOCKOUT_RISK", amount: { amount: "300" }, product: { externalId: "P001" }, supplier: null },
      { kind: "LATE_SUPPLIER", product: null, supplier: { name: "Supplier 1" }, purchaseOrder: { externalId: "PO1" } },
    ]);
  });

  it("is summed up in one statement", async () => {
    const { inventorySummary, inventoryPlan, statements } = await read(`{
      inventorySummary { positions stockValue { amount } outOfStock belowReorderPoint openProposals proposedAmount { amount }
        moneyAtStake { amount } openOrders lateOrders exceptions { kind count amount { amount } } plannedAt }
      inventoryPlan { startDate budget { amount } orders { solver amount { amount } } proof { proposed { cost { mean } } }
        provenPositions modelVersion { version } } }`);
    expect(inventorySummary).toMatchObject({
      positions: 6,
      stockValue: { amount: "436" },
      outOfStock: 0,
      belowReorderPoint: 2,
      openProposals: 6,
      proposedAmount: { amount: "200" },
      moneyAtStake: { amount: "2100" },
      openOrders: 1,
      lateOrders: 1,
      exceptions: [
        { kind: "STOCKOUT_RISK", count: 1, amount: { amount: "300" } },
        { kind: "LATE_SUPPLIER", count: 1, amount: { amount: "80" } },
      ],
    });
    expect(inventoryPlan).toMatchObject({
      budget: { amount: "5000" },
      orders: { solver: "OPTIMAL", amount: { amount: "640.5" } },
      provenPositions: 3,
      modelVersion: { version: 2 },
    });
    // The summary; the plan; its model.
    expect(statements).toHaveLength(3);
  });
});
