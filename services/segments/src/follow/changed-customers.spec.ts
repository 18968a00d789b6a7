import { describe, expect, it } from "@jest/globals";
import type { ChangeCause } from "../model/change-cause.ts";
import type { Predicate } from "../model/predicate.ts";
import { groupChanges } from "./changed-customers.ts";

const live = Object.entries<Predicate>({
  buyers: { orders: { measure: "COUNT", atLeast: 1 } },
  viewers: { events: { kind: "PAGE_VIEW", atLeast: 1 } },
  readers: { events: { kind: "EMAIL_OPEN", atLeast: 1 } },
  strangers: { not: { segment: { id: "viewers" } } },
}).map(([id, predicate]) => ({ id, name: id, version: 1, builtVersion: 1, predicate }));

const viewed: ChangeCause = { source: "EVENTS", eventKind: "PAGE_VIEW" };
const read: ChangeCause = { source: "EVENTS", eventKind: "EMAIL_OPEN" };

describe("customers who changed", () => {
  const groupsOf = (...notes: [customerId: string, cause: ChangeCause][]) =>
    groupChanges(
      notes.map(([customerId, cause]) => ({ customerId, cause })),
      live,
    ).map(({ customers, segments }) => [customers.join(), segments.map(({ id }) => id).join()]);

  it("are looked at for segments that the change can matter to, those that ask about such a one among them", () => {
    expect(groupsOf(["a", viewed], ["b", viewed], ["c", { source: "ORDERS" }])).toEqual([
      ["a,b", "viewers,strangers"],
      ["c", "buyers"],
    ]);
  });

  it("are looked at once for all that happened to them, and not at all where nothing of it matters", () => {
    expect(groupsOf(["a", viewed], ["a", read], ["a", viewed], ["b", { source: "SCORES" }])).toEqual([
      ["a", "viewers,readers,strangers"],
    ]);
  });

  it("are looked at for every segment where anything may have changed", () => {
    expect(groupsOf(["a", null], ["a", viewed])).toEqual([["a", "buyers,viewers,readers,strangers"]]);
  });

  it("share a group where many mixtures came", () => {
    const order: ChangeCause = { source: "ORDERS" };
    const groups = groupsOf(
      ["a", viewed],
      ["b", viewed],
      ["c", viewed],
      ["d", order],
      ["e", order],
      ["f", read],
      ["g", read],
      ["h", order],
      ["h", read],
      ["i", null],
    );
    expect(groups).toEqual([
      ["a,b,c", "viewers,strangers"],
      ["d,e", "buyers"],
      ["f,g", "readers"],
      ["h,i", "buyers,viewers,readers,strangers"],
    ]);
  });
});
