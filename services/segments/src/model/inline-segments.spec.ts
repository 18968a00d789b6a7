import { describe, expect, it } from "@jest/globals";
import { dataNeeds } from "./data-needs.ts";
import { inlineSegments, SegmentCircle, UnknownSegment } from "./inline-segments.ts";
import type { Predicate } from "./predicate.ts";

const buyers: Predicate = { orders: { measure: "COUNT", atLeast: 1, withinDays: 30 } };
const known = new Map<string, Predicate>([
  ["buyers", buyers],
  ["loyal", { all: [{ segment: { id: "buyers" } }, { events: { kind: "EMAIL_OPEN", withinDays: 7, atLeast: 1 } }] }],
  ["a", { not: { segment: { id: "b" } } }],
  ["b", { any: [{ segment: { id: "a" } }] }],
]);

describe("segments that ask about others", () => {
  it("are told by what those ask, and rest on the same data", () => {
    const whole = inlineSegments({ segment: { id: "loyal" } }, known);
    expect(whole).toEqual({ all: [buyers, { events: { kind: "EMAIL_OPEN", withinDays: 7, atLeast: 1 } }] });
    expect(dataNeeds([whole])).toEqual({
      sources: ["ORDERS", "EVENTS"],
      eventKinds: ["EMAIL_OPEN"],
      boundaries: [
        { of: "order", days: 30 },
        { of: "event", kind: "EMAIL_OPEN", days: 7 },
      ],
    });
  });

  it("never lead back to themselves", () => {
    expect(() => inlineSegments(known.get("a")!, known, ["a"])).toThrow(SegmentCircle);
    expect(() => inlineSegments({ segment: { id: "none" } }, known)).toThrow(UnknownSegment);
  });
});
