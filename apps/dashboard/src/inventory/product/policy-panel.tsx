import { Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import detail from "../../states/detail.module.css";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import { supplierAddress } from "../addresses.ts";
import styles from "../inventory.module.css";
import { performanceStatement } from "../performance-statement.ts";
import { PerformanceTable } from "../performance-table.tsx";
import type { PlacePolicy } from "./product-stock-data.ts";

/** How a product is to be kept, why, and what simulation says of it. */
export function PolicyPanel({ policy }: { policy: PlacePolicy }) {
  const t = useTranslations("policy");
  const plan = useTranslations("plan");
  const format = useFormat();
  const units = (value: number) => format.units(Math.round(value * 10) / 10);
  const said = performanceStatement(policy.performance);
  const { supplier, fromLocation, serviceTarget } = policy;
  return (
    <>
      <Panel>
        <Title order={2}>{t("title", { point: units(policy.reorderPoint), level: units(policy.orderUpTo) })}</Title>
        <div className={styles.tags} style={{ marginTop: 8 }}>
          <Tag>{t("class", { abc: policy.abcClass, xyz: policy.xyzClass })}</Tag>
          <Tag>{t(`basis.${policy.demandBasis}`)}</Tag>
        </div>
        <ul className={detail.reasons}>
          {policy.reasons.map(({ code, text }) => (
            <li key={`${code}-${text}`}>{text}</li>
          ))}
        </ul>
        <dl className={detail.facts}>
          <dt>{t("safetyStock")}</dt>
          <dd>{units(policy.safetyStock)}</dd>
          <dt>{t("target")}</dt>
          <dd>
            {t(`measure.${policy.serviceMeasure}`, {
              target: typeof serviceTarget === "number" ? format.rate(serviceTarget) : "",
            })}
          </dd>
          <dt>{t("reached")}</dt>
          <dd>{format.rate(policy.fillRate)}</dd>
          <dt>{t("cycleService")}</dt>
          <dd>{format.rate(policy.cycleService)}</dd>
          <dt>{t("leadTime")}</dt>
          <dd>{t("days", { mean: units(policy.leadTimeMeanDays), deviation: units(policy.leadTimeDeviationDays) })}</dd>
          <dt>{t("review")}</dt>
          <dd>{t("everyDays", { days: policy.reviewPeriodDays })}</dd>
          <dt>{t("demand")}</dt>
          <dd>{t("perDay", { units: units(policy.demandPerDay) })}</dd>
          <dt>{t("protection")}</dt>
          <dd>
            {t("protectionValue", {
              days: units(policy.protectionDays),
              mean: units(policy.protectionDemandMean),
              deviation: units(policy.protectionDemandDeviation),
            })}
          </dd>
          {supplier ? (
            <>
              <dt>{t("supplier")}</dt>
              <dd>
                <Link href={supplierAddress(supplier.externalId)} prefetch={false}>
                  {supplier.name}
                </Link>
              </dd>
            </>
          ) : null}
          {fromLocation ? (
            <>
              <dt>{t("fromLocation")}</dt>
              <dd>{fromLocation.name}</dd>
            </>
          ) : null}
        </dl>
        <Text size="xs" className="muted" mt={8}>
          {t("computed", { ago: format.ago(policy.computedAt) })}
        </Text>
      </Panel>
      <Panel>
        <Title order={2} mb={8}>
          {plan(`title.${said.kind}`, {
            fill: "fillRate" in said ? format.rate(said.fillRate) : "",
            before: "fillRateBefore" in said ? format.rate(said.fillRateBefore) : "",
            stock: "stock" in said ? format.share(said.stock) : "",
          })}
        </Title>
        <PerformanceTable performance={policy.performance} />
      </Panel>
    </>
  );
}
