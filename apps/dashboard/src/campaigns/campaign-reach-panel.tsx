"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { CampaignReachQuery } from "../gql/graphql.ts";
import { Panel } from "../states/panel.tsx";
import styles from "./campaigns.module.css";

type Reach = NonNullable<CampaignReachQuery["campaignReach"]>;

/** How many a mail would reach now, and what keeps it from the others. */
export function CampaignReachPanel({ reach }: { reach: Reach }) {
  const t = useTranslations("campaigns.reach");
  const format = useFormat();
  const losses = (["withoutAddress", "withoutConsent", "capped", "heldOut"] as const).filter((one) => reach[one] > 0);
  return (
    <Panel>
      <section aria-label={t("title")}>
        <Title order={2} mb={4}>
          {t("title")}
        </Title>
        {reach.state === "FILLED" || reach.state === "INLINE" ? (
          <Text>{t("sentence", { reachable: reach.reachable, total: reach.total })}</Text>
        ) : (
          <Text>{t(`state.${reach.state}`)}</Text>
        )}
        {losses.length > 0 ? (
          <dl className={styles.facts}>
            {losses.map((one) => (
              <div key={one} style={{ display: "contents" }}>
                <dt>{t(one)}</dt>
                <dd>{format.units(reach[one])}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </section>
    </Panel>
  );
}
