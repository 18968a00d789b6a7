import type { ChangeAction } from "@bellwether/schema/contracts/change-types";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { WebhookEventType } from "@bellwether/schema/contracts/webhook-events";
import { changeCursor } from "./change-cursor.ts";
import type { RecordChange } from "./read-changes.ts";

/** Customers in one message at most; more come in several. */
export const maxToldCustomers = 200;

/** Which webhooks' event each change of a customer is. */
const eventOf: Partial<Record<ChangeAction, WebhookEventType>> = {
  CREATED: "customer.created",
  UPDATED: "customer.changed",
  MERGED: "customer.merged",
  UNMERGED: "customer.unmerged",
  DELETED: "customer.erased",
};

/** The events that tell of changes of customers. */
export const customerEventTypes = Object.values(eventOf);

/** A customer in a message: ids alone; what they are like now is asked for by who may see it. */
interface ToldCustomer {
  id: string;
  externalId: string;
  changedAt: string;
  /** Of a change: the public names of its fields. */
  changedFields?: string[];
  /** Of a merge: whom the customer is a part of now. */
  mergedInto?: { id: string; externalId: string | null };
}

/** One message's `data`. */
export interface CustomerNews {
  count: number;
  customers: ToldCustomer[];
  /** The place in the feed behind the last of these changes. */
  cursor: string;
}

/**
 * What webhooks are told of a run of changes of customers, by event. Several changes of one customer's fields in the run are
 * told as one; everything else is told as it is in the feed.
 *
 * @param changes in the feed's order
 * @param survivors external ids of the customers that others were merged into, by key
 */
export function customerNews(
  changes: readonly RecordChange[],
  survivors: ReadonlyMap<string, string>,
): Map<WebhookEventType, CustomerNews[]> {
  const byEvent = new Map<WebhookEventType, RecordChange[]>();
  for (const change of changes) {
    const event = eventOf[change.action];
    if (event === undefined) continue;
    const told = byEvent.get(event);
    if (told === undefined) byEvent.set(event, [change]);
    else told.push(change);
  }
  const news = new Map<WebhookEventType, CustomerNews[]>();
  for (const [event, told] of byEvent) {
    const single = event === "customer.changed" ? joined(told) : told;
    news.set(
      event,
      parts(single).map((part) => ({
        count: part.length,
        customers: part.map((change) => toldCustomer(change, survivors)),
        cursor: changeCursor(part[part.length - 1]!.place),
      })),
    );
  }
  return news;
}

/** One change for each customer, of all fields that changed, at the place of the last. */
function joined(changes: readonly RecordChange[]): RecordChange[] {
  const last = new Map<string, RecordChange>();
  for (const change of changes) {
    const before = last.get(change.recordId);
    last.delete(change.recordId);
    last.set(change.recordId, { ...change, fields: [...new Set([...(before?.fields ?? []), ...change.fields])] });
  }
  return [...last.values()];
}

function parts(changes: readonly RecordChange[]): RecordChange[][] {
  const found: RecordChange[][] = [];
  for (let from = 0; from < changes.length; from += maxToldCustomers)
    found.push(changes.slice(from, from + maxToldCustomers));
  return found;
}

function toldCustomer(
  { recordId, externalId, action, fields, intoId, changedAt }: RecordChange,
  survivors: ReadonlyMap<string, string>,
): ToldCustomer {
  return {
    id: publicId("Customer", recordId),
    externalId,
    changedAt: changedAt.toISOString(),
    ...(action === "UPDATED" ? { changedFields: fields } : {}),
    ...(action === "MERGED" && intoId !== null
      ? { mergedInto: { id: publicId("Customer", intoId), externalId: survivors.get(intoId) ?? null } }
      : {}),
  };
}
