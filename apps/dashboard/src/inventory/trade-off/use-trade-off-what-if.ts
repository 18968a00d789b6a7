"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import type { InventoryPolicyFilter, TradeOffWhatIfQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { tradeOffWhatIfQuery } from "./trade-off.operations.ts";

export type TradeOffAnswer = TradeOffWhatIfQuery["inventoryWhatIf"];

/** How long the point rests before the planner is asked. */
const restMilliseconds = 350;

/**
 * What the planner says of a fill rate for all that is filtered, beside each product's own target. While another answer is on
 * its way the last one stands, and answers to what is not asked any more are dropped.
 *
 * @param level fill rate, 0 … 1; null asks for nothing
 */
export function useTradeOffWhatIf(filter: InventoryPolicyFilter, level: number | null) {
  const [asked] = useDebouncedValue(level, restMilliseconds);
  const now = useQuery(tradeOffWhatIfQuery, { ...fresh, variables: { filter, serviceLevel: null } });
  const wanted = useQuery(tradeOffWhatIfQuery, {
    ...fresh,
    variables: { filter, serviceLevel: asked },
    skip: asked === null,
  });
  const { data, previousData, error, loading, refetch } = wanted;
  const settled = asked === level && !loading && !error;
  return {
    /** Under the targets as they are. */
    now: now.data?.inventoryWhatIf,
    /** Under `level`; the last answer while it is not `settled`. */
    wanted: asked === null ? undefined : (data ?? previousData)?.inventoryWhatIf,
    settled,
    error: error ?? now.error,
    retry: () => void Promise.all([now.refetch(), asked === null ? null : refetch()]),
  };
}
