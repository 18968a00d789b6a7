"use client";
import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import type {
  BudgetOptimizeQuery,
  BudgetPlanFactsFragment,
  ScenarioPlanInput,
  ScenarioQuery,
} from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useAction } from "../../states/use-action.ts";
import { budgetOptimizeQuery, scenarioQuery } from "./planner.operations.ts";
import { type Bounds, boundsOf, questionOf, stateOf } from "./question.ts";
import { type Amounts, usePlanOutcome } from "./use-plan-outcome.ts";
import { type PlannerState, usePlannerState } from "./use-planner-state.ts";

type Frontier = NonNullable<BudgetOptimizeQuery["budgetOptimize"]["frontier"]>;

/** The planner's state: question in the address, money and bounds by channel, and what the model says of them. */
export function usePlanner() {
  const { state, setState } = usePlannerState();
  const client = useApolloClient();
  const [amounts, setAmounts] = useState<Amounts>({});
  const [bounds, setBounds] = useState<Bounds>({});
  const [frontier, setFrontier] = useState<Frontier | null>(null);
  const { run, busy: planning } = useAction();
  const scenario = useQuery(scenarioQuery, {
    ...fresh,
    variables: { id: state.scenario ?? "" },
    skip: state.scenario === null,
  });
  const open = state.scenario === null ? null : (scenario.data?.scenario ?? null);
  useOpened(open, (found) => {
    setAmounts(amountsOf(found.plan));
    setBounds(boundsOf(found.question));
    void setState(stateOf(found.question));
  });
  const outcome = usePlanOutcome(state.weeks, amounts);
  const { plan } = outcome;
  const question = questionOf(state, bounds, plan?.present);

  function setAmount(channel: string, amount: number) {
    setAmounts((before) => ({ ...before, [channel]: { amount, byPeriod: null } }));
  }

  async function optimise() {
    const payload = await run(async () => {
      const { data } = await client.query({
        query: budgetOptimizeQuery,
        variables: { input: { question } },
        fetchPolicy: "network-only",
      });
      return data?.budgetOptimize;
    });
    if (!payload?.plan) return;
    setAmounts(amountsOf(payload.plan));
    setFrontier(payload.frontier ?? null);
  }

  return {
    state,
    amounts,
    bounds,
    plan,
    outcome,
    frontier,
    planning,
    scenario: open,
    /** Why nothing can be planned, in the reader's language; null where it can. */
    refusal: outcome.refusals[0]?.message ?? null,
    setAmount,
    setBounds: (channel: string, change: Partial<Bounds[string]>) => {
      setFrontier(null);
      setBounds((before) => ({ ...before, [channel]: { ...before[channel], ...change } }));
    },
    change: (change: Partial<PlannerState>) => {
      // Amounts over another horizon are others: all begins at the present spend again.
      if (change.weeks !== undefined && change.weeks !== state.weeks) setAmounts({});
      setFrontier(null);
      void setState(change);
    },
    optimise,
    openScenario: (id: string | null) => void setState({ scenario: id }),
    /** What is kept as a scenario. */
    toKeep: (): ScenarioPlanInput => ({
      question,
      channels: (plan?.channels ?? []).map(({ channel, planned, byPeriod }) => ({
        channel,
        amount: planned,
        byPeriod,
      })),
    }),
  };
}

export type Planner = ReturnType<typeof usePlanner>;

function amountsOf(plan: BudgetPlanFactsFragment): Amounts {
  return Object.fromEntries(
    plan.channels.map(({ channel, planned, byPeriod }) => [channel, { amount: planned, byPeriod }]),
  );
}

/** Calls `take` once for each version of a scenario that is opened, and not again while it is looked at. */
function useOpened(
  scenario: ScenarioQuery["scenario"] | null,
  take: (found: NonNullable<ScenarioQuery["scenario"]>) => void,
) {
  const taken = useRef<string | null>(null);
  useEffect(() => {
    if (!scenario) return;
    const key = `${scenario.id}/${scenario.version}`;
    if (taken.current === key) return;
    taken.current = key;
    take(scenario);
  });
}
