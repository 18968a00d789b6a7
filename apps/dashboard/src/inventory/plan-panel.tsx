"use client";
import { useQuery } from "@apollo/client/react";
import { Group, Skeleton, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { fresh } from "../graphql/fresh.ts";
import { TrustMark } from "../models/trust-mark.tsx";
import detail from "../states/detail.module.css";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { inventoryPlanQuery } from "./inventory.operations.ts";
import { performanceStatement } from "./performance-statement.ts";
import { PerformanceTable } from "./performance-table.tsx";

/** What all proposals together would achieve, by a replay of the last year, and how they were chosen. */
export function PlanPanel() {
  const t = useTranslations("plan");
  const format = useFormat();
  const { data, error, refetch } = useQuery(inventoryPlanQuery, fresh);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={220} radius={8} />;
  const plan = data.inventoryPlan;
  if (!plan) return null;
  const said = performanceStatement(plan.proof);
  const { orders, budget } = plan;
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t(`title.${said.kind}`, {
          fill: "fillRate" in said ? format.rate(said.fillRate) : "",
          before: "fillRateBefore" in said ? format.rate(said.fillRateBefore) : "",
          stock: "stock" in said ? format.share(said.stock) : "",
        })}
      </Title>
      <PerformanceTable performance={plan.proof} />
      <dl className={detail.facts}>
        <dt>{t("positions")}</dt>
        <dd>{format.units(plan.provenPositions)}</dd>
        <dt>{t("budget")}</dt>
        <dd>{budget ? format.amount(budget.amount, budget.currency) : t("noBudget")}</dd>
        <dt>{t("ordered")}</dt>
        <dd>
          {t("lines", { count: orders.lines, amount: format.amount(orders.amount.amount, orders.amount.currency) })}
        </dd>
        <dt>{t("solver")}</dt>
        <dd>
          {t(`solverName.${orders.solver}`)}
          {typeof orders.gap === "number" ? ` · ${t("gap", { gap: format.rate(orders.gap) })}` : ""}
        </dd>
      </dl>
      {plan.reasons.length > 0 ? (
        <ul className={detail.reasons}>
          {plan.reasons.map(({ code, text }) => (
            <li key={`${code}-${text}`}>{text}</li>
          ))}
        </ul>
      ) : null}
      <Group mt={12} gap={8}>
        <Text size="xs" className="muted">
          {t("made", { date: format.instant(plan.createdAt), seed: plan.seed })}
        </Text>
        {plan.modelVersion ? <TrustMark model={plan.modelVersion} /> : null}
      </Group>
    </Panel>
  );
}
