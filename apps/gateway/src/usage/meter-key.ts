import type { RequestContext } from "../context.ts";
import { quotaExceeded } from "./quota-exceeded.ts";

type Metered = Pick<RequestContext, "caller" | "services">;

/**
 * Counts records that an API key sends, before they are written: none is written where the month's quota has no room for all.
 * People are not counted.
 *
 * @param write says with its answer how many of them it took; the others are given back
 * @throws GraphQLError QUOTA_EXCEEDED with how many are left
 */
export async function meterRecords<T>(
  { caller, services }: Metered,
  records: number,
  write: () => Promise<{ taken: number; answer: T }>,
): Promise<T> {
  if (caller.kind !== "apiKey" || records === 0) return (await write()).answer;
  const reservation = await services.usage.records(caller.tenantId, caller.id, records);
  if (reservation.granted < records) throw quotaExceeded("recordsPerMonth", reservation.quota);
  let taken = 0;
  try {
    const written = await write();
    taken = written.taken;
    return written.answer;
  } finally {
    reservation.settle(taken);
  }
}

/**
 * The same as `meterModel` for an answer that comes piece by piece: what it took until its end, or until its reader left.
 *
 * @throws GraphQLError QUOTA_EXCEEDED likewise, before the first piece
 */
export async function* meterPieces<T>(
  { caller, services }: Metered,
  longestMs: number,
  pieces: () => AsyncIterable<T>,
): AsyncGenerator<T, void> {
  if (caller.kind !== "apiKey") return yield* pieces();
  const reservation = await services.usage.modelMs(caller.tenantId, caller.id, longestMs);
  if (reservation.granted === 0) throw quotaExceeded("modelMillisecondsPerMonth", reservation.quota);
  const began = performance.now();
  try {
    yield* pieces();
  } finally {
    reservation.settle(Math.ceil(performance.now() - began));
  }
}

/**
 * Counts the milliseconds that models take for an API key's question, told by the clock of who asks. The longest it may take
 * is reserved, and what the answer did not need is given back.
 *
 * @param longestMs the question's deadline
 * @throws GraphQLError QUOTA_EXCEEDED when nothing is left of the month
 */
export async function meterModel<T>(
  { caller, services }: Metered,
  longestMs: number,
  ask: () => Promise<T>,
): Promise<T> {
  if (caller.kind !== "apiKey") return ask();
  const reservation = await services.usage.modelMs(caller.tenantId, caller.id, longestMs);
  if (reservation.granted === 0) throw quotaExceeded("modelMillisecondsPerMonth", reservation.quota);
  const began = performance.now();
  try {
    return await ask();
  } finally {
    reservation.settle(Math.ceil(performance.now() - began));
  }
}
