"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ActionFactsFragment, CustomerRecommendationsQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import styles from "./recommendations.module.css";

type Customer = Extract<NonNullable<CustomerRecommendationsQuery["node"]>, { nextBestAction?: unknown }>;
type Next = NonNullable<Customer["nextBestAction"]>;

/** What to do next, what it is expected to earn, and what stands against the rest. */
export function NextAction({ next: { chosen, options } }: { next: Next }) {
  const t = useTranslations("nextAction");
  const others = options.filter(({ action }) => action !== chosen.action && action !== "NOTHING");
  return (
    <section aria-label={t("title")}>
      <Panel>
        <Title order={2}>{t("title")}</Title>
        <div className={styles.action}>
          <Text fw={600}>{t(`action.${chosen.action}`, { product: chosen.product?.name ?? "" })}</Text>
          {chosen.action === "NOTHING" ? null : <Profit option={chosen} />}
        </div>
        <Text size="sm">{chosen.reason.text}</Text>
        <ul className={styles.list} aria-label={t("others")}>
          {others.map((option) => (
            <li key={option.action} className={styles.item}>
              <div className={styles.action}>
                <span>{t(`action.${option.action}`, { product: option.product?.name ?? "" })}</span>
                <Profit option={option} />
              </div>
              <Text size="sm" className="muted">
                {(option.obstacles.length > 0 ? option.obstacles : [option.reason]).map(({ text }) => text).join(" ")}
              </Text>
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function Profit({ option: { expectedProfit, lower, upper } }: { option: ActionFactsFragment }) {
  const t = useTranslations("nextAction");
  const format = useFormat();
  if (!expectedProfit || !lower || !upper) return null;
  const money = (value: { amount: string; currency: string }) => format.money(value.amount, value.currency);
  return (
    <span className="num">
      {t("profit", { profit: money(expectedProfit), lower: money(lower), upper: money(upper) })}
    </span>
  );
}
