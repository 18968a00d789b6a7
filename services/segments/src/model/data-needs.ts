import { type ConditionName, conditionsOf, type Predicate } from "./predicate.ts";

/** Where the facts of a condition come from. A change there can change who is in. */
export type DataSource = "CUSTOMERS" | "ORDERS" | "EVENTS" | "SCORES" | "CONSENT";

/** Something that leaves a window as time goes by, though nothing is changed. */
export type Boundary =
  | { of: "registration"; days: number }
  | { of: "order"; days: number }
  | { of: "event"; kind: string; days: number };

/** What has to be watched for a predicate's members to stay right. */
export interface DataNeeds {
  sources: DataSource[];
  /** Kinds of events that it counts. */
  eventKinds: string[];
  boundaries: Boundary[];
}

/** A segment has no source of its own: its predicate stands in its place before this is asked. */
const sourceOf: Record<ConditionName, DataSource | null> = {
  customer: "CUSTOMERS",
  registered: "CUSTOMERS",
  attribute: "CUSTOMERS",
  orders: "ORDERS",
  firstOrder: "ORDERS",
  lastOrder: "ORDERS",
  events: "EVENTS",
  rfm: "SCORES",
  prediction: "SCORES",
  consent: "CONSENT",
  segment: null,
};

/** What a predicate without questions about other segments rests on. */
export function dataNeeds(predicates: readonly Predicate[]): DataNeeds {
  const sources = new Set<DataSource>();
  const kinds = new Set<string>();
  const boundaries = new Map<string, Boundary>();
  const pass = (boundary: Boundary) => void boundaries.set(JSON.stringify(boundary), boundary);
  for (const condition of predicates.flatMap(conditionsOf)) {
    const [name] = Object.keys(condition) as [ConditionName];
    const source = sourceOf[name];
    if (source !== null) sources.add(source);
    if ("events" in condition) {
      const { kind, withinDays } = condition.events;
      kinds.add(kind);
      if (withinDays !== undefined) pass({ of: "event", kind, days: withinDays });
    }
    if ("orders" in condition && condition.orders.withinDays !== undefined)
      pass({ of: "order", days: condition.orders.withinDays });
    const since =
      "firstOrder" in condition ? condition.firstOrder : "lastOrder" in condition ? condition.lastOrder : null;
    if (since !== null) pass({ of: "order", days: (since.withinDays ?? since.moreThanDaysAgo)! });
    if ("registered" in condition)
      pass({ of: "registration", days: (condition.registered.withinDays ?? condition.registered.moreThanDaysAgo)! });
  }
  return { sources: [...sources], eventKinds: [...kinds], boundaries: [...boundaries.values()] };
}
