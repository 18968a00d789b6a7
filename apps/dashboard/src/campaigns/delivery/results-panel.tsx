"use client";
import { Table, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { CampaignDeliveryQuery } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import styles from "../campaigns.module.css";
import { KeepExperiment } from "./keep-experiment.tsx";

type Results = NonNullable<NonNullable<CampaignDeliveryQuery["campaign"]>["results"]>;
type Estimate = { estimate: number; lower: number | null; upper: number | null };

const tones = { BETTER: "good", WORSE: "bad", OPEN: "plain" } as const;

/** What a campaign brought that would not have come without it, and how its variants compare: intervals that hold at every look. */
export function ResultsPanel({ campaignId, results }: { campaignId: string; results: Results }) {
  const t = useTranslations("results");
  const format = useFormat();
  const { may } = useViewer();
  const { effect, arms, cost, measuredDays } = results;
  const money = (amount: number) => format.amount(amount, cost.currency);
  const points = (share: number) => t("points", { value: format.measure(100 * share) });
  return (
    <Panel>
      <section aria-label={t("title")}>
        <Title order={2} mb={4}>
          {t("title")}
        </Title>
        <Text mb={12}>
          {effect ? t(`sentence.${directionOf(effect.incrementalRevenue)}`, sentenceOf(effect, money)) : t("noHoldout")}
        </Text>
        {effect ? (
          <dl className={styles.facts}>
            <Interval name={t("conversion")} value={effect.conversion} show={points} />
            <Interval name={t("revenue")} value={effect.incrementalRevenue} show={money} />
            {effect.roi ? <Interval name={t("roi")} value={effect.roi} show={(roi) => format.share(roi)} /> : null}
            <dt>{t("cost")}</dt>
            <dd>{format.money(cost.amount, cost.currency)}</dd>
          </dl>
        ) : null}
        <Text size="sm" className="muted" mt={12}>
          {t("caption", { days: measuredDays })}
        </Text>
        <ScrollRegion label={t("arms")}>
          <Table aria-label={t("arms")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t("arm")}</Table.Th>
                {(["people", "clicked", "buyers", "revenuePerPerson", "against"] as const).map((column) => (
                  <Table.Th key={column} scope="col" ta="right">
                    {t(column)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {arms.map((arm) => (
                <Table.Tr key={arm.variant ?? ""}>
                  <Table.Th scope="row">{arm.variant ?? t("heldOut")}</Table.Th>
                  <Table.Td ta="right">{format.units(arm.people)}</Table.Td>
                  <Table.Td ta="right">
                    {arm.variant === null ? "" : format.share(arm.clicked / Math.max(arm.sent, 1))}
                  </Table.Td>
                  <Table.Td ta="right">{format.rate(arm.buyers / Math.max(arm.people, 1))}</Table.Td>
                  <Table.Td ta="right">{money(Number(arm.revenue.amount) / Math.max(arm.people, 1))}</Table.Td>
                  <Table.Td ta="right">
                    {arm.comparison ? (
                      <Tag tone={tones[arm.comparison.verdict]}>{t(`verdict.${arm.comparison.verdict}`)}</Tag>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollRegion>
        <Text size="sm" className="muted" mt={8}>
          {t("always")}
        </Text>
        {effect && may("CAMPAIGNS_MANAGE") ? <KeepExperiment campaignId={campaignId} /> : null}
      </section>
    </Panel>
  );
}

function Interval({ name, value, show }: { name: string; value: Estimate; show: (value: number) => string }) {
  const t = useTranslations("results");
  const { estimate, lower, upper } = value;
  const range = lower === null || upper === null ? t("tooFew") : t("range", { lower: show(lower), upper: show(upper) });
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {show(estimate)} <span className="muted">({range})</span>
      </dd>
    </>
  );
}

/** Whether the effect is known to be one, and which. */
function directionOf({ lower, upper }: Estimate): "gain" | "loss" | "open" {
  if (lower !== null && lower > 0) return "gain";
  return upper !== null && upper < 0 ? "loss" : "open";
}

function sentenceOf({ incrementalRevenue }: NonNullable<Results["effect"]>, money: (amount: number) => string) {
  return { amount: money(Math.abs(incrementalRevenue.estimate)) };
}
