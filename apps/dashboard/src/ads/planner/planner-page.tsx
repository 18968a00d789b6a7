"use client";
import { Button } from "@mantine/core";
import { IconAdjustmentsDollar } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import detail from "../../states/detail.module.css";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { AdSections } from "../ad-sections.tsx";
import { ChannelSliders } from "./channel-sliders.tsx";
import { ForecastChart } from "./forecast-chart.tsx";
import { FrontierChart } from "./frontier-chart.tsx";
import { GoalForm } from "./goal-form.tsx";
import { PlanFigures } from "./plan-figures.tsx";
import { ScenarioPanel } from "./scenario-panel.tsx";
import { usePlanFacts } from "./use-plan-facts.ts";
import { usePlanner } from "./use-planner.ts";

/** How much to spend where: the best plan by the model, moved by hand, kept as a scenario and turned into campaigns' budgets. */
export function PlannerPage() {
  const t = useTranslations("planner");
  const format = useFormat();
  const planner = usePlanner();
  const { plan, outcome, state, refusal } = planner;
  const facts = usePlanFacts(plan, state);
  const money = (value: number) => format.amount(value, plan?.currency ?? "EUR");
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          plan
            ? t("sentence", {
                budget: money(plan.planned),
                count: plan.periods,
                mean: money(plan.outcomePlanned.mean),
                lower: money(plan.outcomePlanned.lower),
                upper: money(plan.outcomePlanned.upper),
              })
            : refusal || outcome.error
              ? null
              : undefined
        }
      />
      <AdSections />
      {outcome.error ? <ErrorState error={outcome.error} onRetry={outcome.retry} /> : null}
      {refusal && !plan ? (
        <EmptyState
          icon={<IconAdjustmentsDollar size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={refusal}
          action={
            <Button component={Link} href="/data" variant="default">
              {t("empty.action")}
            </Button>
          }
        />
      ) : plan ? (
        <>
          <GoalForm
            state={state}
            present={plan.present}
            currency={plan.currency}
            busy={planner.planning}
            onChange={planner.change}
            onPlan={() => void planner.optimise()}
          />
          <div className={detail.columns}>
            <div className={detail.side}>
              <ChannelSliders
                plan={plan}
                amounts={planner.amounts}
                bounds={planner.bounds}
                settled={outcome.settled}
                onAmount={planner.setAmount}
                onBounds={planner.setBounds}
              />
              <Panel flush>
                <ForecastChart plan={plan} facts={facts} />
              </Panel>
              {planner.frontier ? (
                <Panel flush>
                  <FrontierChart frontier={planner.frontier} plan={plan} facts={facts} />
                </Panel>
              ) : null}
            </div>
            <div className={detail.side}>
              <PlanFigures plan={plan} settled={outcome.settled} />
              <ScenarioPanel planner={planner} />
            </div>
          </div>
        </>
      ) : outcome.error ? null : (
        <ChartSkeleton height={380} />
      )}
    </>
  );
}
