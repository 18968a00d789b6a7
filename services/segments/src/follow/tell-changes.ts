import { announceSegments } from "@bellwether/runtime/jobs/progress-announcement";
import { tellWebhooks } from "@bellwether/runtime/webhooks/tell-webhooks";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { EntityManager } from "typeorm";
import { maxToldCustomers } from "../contract.ts";
import type { LiveSegment } from "../store/live-segments.ts";
import { countMembers } from "./count-members.ts";
import type { MemberChange } from "./evaluate-customers.ts";

/** Counts what changed and tells webhooks and subscribers of it, in the transaction of the change. */
export async function tellChanges(
  db: EntityManager,
  changes: readonly MemberChange[],
  segments: readonly LiveSegment[],
  now: string,
): Promise<void> {
  if (changes.length === 0) return;
  const bySegment = new Map<string, MemberChange[]>();
  for (const change of changes) bySegment.set(change.segmentId, [...(bySegment.get(change.segmentId) ?? []), change]);
  await countMembers(
    db,
    [...bySegment].map(([segmentId, moved]) => {
      const came = moved.filter(({ entered }) => entered).length;
      return { segmentId, came, went: moved.length - came };
    }),
  );
  const messagesOf = (entered: boolean) =>
    segments.flatMap((segment) => {
      const moved = (bySegment.get(segment.id) ?? []).filter((change) => change.entered === entered);
      return messages(segment, moved, now);
    });
  await tellWebhooks(db, "segment.entered", async () => messagesOf(true));
  await tellWebhooks(db, "segment.left", async () => messagesOf(false));
  await announceSegments(db, [...bySegment.keys()]);
}

/** What webhooks get as `data`, in parts that a message can hold. Ids alone: a name or an address is asked for by who may see it. */
function messages(segment: LiveSegment, moved: readonly MemberChange[], now: string): object[] {
  const parts: object[] = [];
  for (let from = 0; from < moved.length; from += maxToldCustomers)
    parts.push({
      segment: { id: publicId("Segment", segment.id), name: segment.name, version: segment.version },
      occurredAt: new Date(now).toISOString(),
      count: Math.min(maxToldCustomers, moved.length - from),
      customers: moved.slice(from, from + maxToldCustomers).map(({ customerId, externalId }) => ({
        id: publicId("Customer", customerId),
        externalId,
      })),
    });
  return parts;
}
