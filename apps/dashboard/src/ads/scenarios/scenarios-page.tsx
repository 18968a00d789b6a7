"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsArrayOf, parseAsString, useQueryState } from "nuqs";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { ScenariosQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import detail from "../../states/detail.module.css";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { AdSections } from "../ad-sections.tsx";
import { ComparisonChart } from "./comparison-chart.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { ScenarioList } from "./scenario-list.tsx";
import { scenariosQuery } from "./scenarios.operations.ts";

export type Scenario = ScenariosQuery["scenarios"][number];

/** Side by side on one screen. */
const mostCompared = 4;

/** Budgets that people planned, beside one another: what each spends and brings. */
export function ScenariosPage() {
  const t = useTranslations("scenarios");
  const format = useFormat();
  const { data, error, refetch } = useQuery(scenariosQuery, fresh);
  const [ids, setIds] = useQueryState("ids", parseAsArrayOf(parseAsString).withDefault([]));
  const all = data?.scenarios ?? [];
  const named = all.filter(({ id }) => ids.includes(id));
  const compared = named.length > 0 ? named : all.slice(0, mostCompared);
  const best = bestOf(compared);
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error || (data && all.length === 0)
            ? null
            : best && data
              ? `${t("sentence", { count: all.length, compared: compared.length })} ${t("one", {
                  name: best.name,
                  mean: format.amount(best.plan.outcomePlanned.mean, best.plan.currency),
                  lower: format.amount(best.plan.outcomePlanned.lower, best.plan.currency),
                  upper: format.amount(best.plan.outcomePlanned.upper, best.plan.currency),
                })}`
              : undefined
        }
        actions={
          <Button component={Link} href="/ads/planner" variant="default">
            {t("empty.action")}
          </Button>
        }
      />
      <AdSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ChartSkeleton height={320} />
      ) : best === null ? (
        <EmptyState
          icon={<IconScale size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href="/ads/planner">
              {t("empty.action")}
            </Button>
          }
        />
      ) : (
        <div className={detail.columns}>
          <div className={detail.side}>
            <Panel flush>
              <ComparisonChart scenarios={compared} best={best} />
            </Panel>
            <ComparisonTable scenarios={compared} />
          </div>
          <ScenarioList
            scenarios={all}
            compared={compared.map(({ id }) => id)}
            most={mostCompared}
            onCompare={(next) => void setIds(next)}
          />
        </div>
      )}
    </>
  );
}

function bestOf(scenarios: readonly Scenario[]): Scenario | null {
  const [first, ...others] = scenarios;
  if (!first) return null;
  return others.reduce(
    (best, one) => (one.plan.outcomePlanned.mean > best.plan.outcomePlanned.mean ? one : best),
    first,
  );
}
