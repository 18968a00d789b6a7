import type { DeliveryFactsFragment } from "../../gql/graphql.ts";

/** Attempts that are due later than this are worth no waiting for. */
const soonMilliseconds = 60_000;

/** Whether the next word of a delivery may come while somebody looks. */
export function onItsWay(
  { status, nextAttemptAt }: Pick<DeliveryFactsFragment, "status" | "nextAttemptAt">,
  now: Date,
) {
  if (status !== "PENDING") return false;
  return !nextAttemptAt || Date.parse(nextAttemptAt) - now.getTime() <= soonMilliseconds;
}
