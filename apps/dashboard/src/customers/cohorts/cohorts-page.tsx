"use client";
import { useQuery } from "@apollo/client/react";
import { Button, SegmentedControl } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { importAddress } from "../../imports/import-address.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { FilterSelect } from "../../table/filter-select.tsx";
import { CustomerSections } from "../customer-sections.tsx";
import { customerSummaryQuery } from "../customers.operations.ts";
import { meanAfter } from "./cohort-facts.ts";
import { CohortMap } from "./cohort-map.tsx";
import styles from "./cohorts.module.css";
import { cohortsQuery } from "./cohorts.operations.ts";
import { ValueTable } from "./value-table.tsx";

const periods = ["MONTH", "QUARTER"] as const;
const measures = ["RETENTION", "REVENUE"] as const;

/** Who comes back: customers by when they first bought, and what those of each channel are worth. */
export function CohortsPage() {
  const t = useTranslations("cohorts");
  const format = useFormat();
  const [{ by, measure, channel }, setState] = useQueryStates({
    by: parseAsStringLiteral(periods).withDefault("QUARTER"),
    measure: parseAsStringLiteral(measures).withDefault("RETENTION"),
    channel: parseAsString,
  });
  const { data, previousData, error, refetch } = useQuery(cohortsQuery, { variables: { by, measure, channel } });
  const { data: summary } = useQuery(customerSummaryQuery);
  const shown = (data ?? previousData)?.cohorts;
  const mean = shown ? meanAfter(shown.cohorts, 1) : null;
  const nothing = shown?.cohorts.length === 0 && channel === null;

  function sentence() {
    if (error || nothing) return null;
    if (!shown) return undefined;
    if (mean === null) return t("sentence.young");
    const value = shown.measure === "RETENTION" ? format.share(mean) : format.amount(mean, shown.currency);
    return t("sentence.known", { by: shown.by, measure: shown.measure, value, count: shown.cohorts.length });
  }

  return (
    <>
      <PageHead title={t("head")} sentence={sentence()} />
      <CustomerSections />
      <div className={styles.controls}>
        <SegmentedControl
          size="xs"
          aria-label={t("measure")}
          value={measure}
          data={measures.map((value) => ({ value, label: t(`of.${value}`) }))}
          onChange={(value) => void setState({ measure: value })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t("period")}
          value={by}
          data={periods.map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(value) => void setState({ by: value })}
        />
        <FilterSelect
          label={t("channel")}
          all={t("allChannels")}
          values={summary?.customerSummary.channels ?? []}
          nameOf={(value) => value}
          value={channel}
          onChange={(value) => void setState({ channel: value })}
        />
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !shown ? (
        <ChartSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconUsersGroup size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <Button component={Link} href={importAddress("ORDERS")}>
              {t("empty.action")}
            </Button>
          }
        />
      ) : (
        <>
          <CohortMap
            cohorts={shown.cohorts}
            by={shown.by}
            measure={shown.measure}
            currency={shown.currency}
            title={t(`title.${shown.measure}`, { by: shown.by })}
            facts={[
              [t("period"), t(`by.${shown.by}`)],
              [t("channel"), channel ?? t("allChannels")],
            ]}
          />
          <ValueTable />
        </>
      )}
    </>
  );
}
