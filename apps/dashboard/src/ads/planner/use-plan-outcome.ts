"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import type { BudgetAmountInput } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { budgetOutcomeQuery } from "./planner.operations.ts";

/** How long a slider rests before the model is asked. */
const restMilliseconds = 120;

/** Money by channel as a person set it; channels that are left out spend as at present. */
export type Amounts = Readonly<Record<string, { amount: number; byPeriod: readonly number[] | null }>>;

/** What the model says of the money that is set. While another answer is on its way the last one stands. */
export function usePlanOutcome(periods: number, amounts: Amounts) {
  const asked = useMemo(
    () => ({
      periods,
      channels: Object.entries(amounts).map(
        ([channel, { amount, byPeriod }]): BudgetAmountInput => ({
          channel,
          amount,
          byPeriod: byPeriod === null ? null : [...byPeriod],
        }),
      ),
    }),
    [periods, amounts],
  );
  const [input] = useDebouncedValue(asked, restMilliseconds);
  const { data, previousData, error, loading, refetch } = useQuery(budgetOutcomeQuery, {
    ...fresh,
    variables: { input },
  });
  const answer = (data ?? previousData)?.budgetOutcome;
  return {
    plan: answer?.plan ?? null,
    /** Why there is no plan, in the reader's language. */
    refusals: answer?.userErrors ?? [],
    known: answer !== undefined,
    settled: input === asked && !loading && !error,
    error,
    retry: () => void refetch(),
  };
}
