import { publicId } from "@bellwether/schema/contracts/public-id";
import { describe, expect, it } from "@jest/globals";
import { placeOfCursor } from "./change-cursor.ts";
import type { RecordChange } from "./read-changes.ts";
import { customerNews, maxToldCustomers } from "./told-customers.ts";

let place = 0;
const change = (given: Partial<RecordChange>): RecordChange => ({
  place: String(++place),
  type: "CUSTOMER",
  recordId: "a",
  externalId: "A",
  action: "UPDATED",
  fields: [],
  intoId: null,
  changedAt: new Date("2026-03-01T10:00:00Z"),
  ...given,
});

describe("what webhooks are told of customers", () => {
  it("is one change of all fields for a customer who changed several times, at the place of the last", () => {
    const changes = [
      change({ fields: ["name"] }),
      change({ recordId: "b", externalId: "B", fields: ["email"] }),
      change({ fields: ["name", "country"], changedAt: new Date("2026-03-01T10:00:01Z") }),
    ];
    const [news] = customerNews(changes, new Map()).get("customer.changed")!;
    expect(news!.customers).toEqual([
      {
        id: publicId("Customer", "b"),
        externalId: "B",
        changedAt: "2026-03-01T10:00:00.000Z",
        changedFields: ["email"],
      },
      {
        id: publicId("Customer", "a"),
        externalId: "A",
        changedAt: "2026-03-01T10:00:01.000Z",
        changedFields: ["name", "country"],
      },
    ]);
    expect(placeOfCursor(news!.cursor)).toBe(changes[2]!.place);
  });

  it("names whom a merged customer is a part of, and leaves merges and their ends as they are", () => {
    const news = customerNews(
      [
        change({ action: "MERGED", intoId: "b" }),
        change({ action: "UNMERGED" }),
        change({ action: "MERGED", intoId: "c" }),
      ],
      new Map([["b", "B"]]),
    );
    expect(news.get("customer.merged")![0]).toMatchObject({
      count: 2,
      customers: [
        { mergedInto: { id: publicId("Customer", "b"), externalId: "B" } },
        { mergedInto: { id: publicId("Customer", "c"), externalId: null } },
      ],
    });
    expect(news.get("customer.unmerged")![0]).toMatchObject({ count: 1 });
    expect(news.has("customer.changed")).toBe(false);
  });

  it("comes in as many messages as it needs", () => {
    const many = Array.from({ length: maxToldCustomers + 1 }, (_, at) =>
      change({ action: "CREATED", recordId: String(at), externalId: String(at) }),
    );
    const news = customerNews(many, new Map()).get("customer.created")!;
    expect(news.map(({ count }) => count)).toEqual([maxToldCustomers, 1]);
    expect(news.flatMap(({ customers }) => customers)).toHaveLength(many.length);
  });
});
