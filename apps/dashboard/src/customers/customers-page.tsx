"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import type { CustomerScoreFilter } from "../gql/graphql.ts";
import { importAddress } from "../imports/import-address.ts";
import { TrustMark } from "../models/trust-mark.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { FilterSelect } from "../table/filter-select.tsx";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { useListOrder } from "../table/use-list-order.ts";
import { usePagedList } from "../table/use-paged-list.ts";
import { leavingBelow, stayingAbove, verdictLevel } from "./alive-verdict.ts";
import { customerAddress } from "./customer-address.ts";
import { customerColumns, customerOrderFields } from "./customer-columns.tsx";
import { CustomerFigures } from "./customer-figures.tsx";
import { CustomerSections } from "./customer-sections.tsx";
import { customerSummaryQuery, customersQuery } from "./customers.operations.ts";
import { FairnessTable } from "./fairness-table.tsx";

const verdicts = ["leaving", "staying"] as const;
const conditions: Record<(typeof verdicts)[number], CustomerScoreFilter> = {
  leaving: { pAlive: { lt: leavingBelow, atLevel: verdictLevel } },
  staying: { pAlive: { gt: stayingAbove, atLevel: verdictLevel } },
};

/** Who buys and who may leave: searched, ordered and filtered by the server, loaded as one scrolls. */
export function CustomersPage() {
  const t = useTranslations("customers");
  const format = useFormat();
  const router = useRouter();
  const [{ q, country, channel, verdict }, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    country: parseAsString,
    channel: parseAsString,
    verdict: parseAsStringLiteral(verdicts),
  });
  const { data } = useQuery(customerSummaryQuery);
  const summary = data?.customerSummary;
  const { order, table: ordering } = useListOrder(customerOrderFields, { id: "value", desc: true });
  const list = usePagedList(customersQuery, "customers", {
    variables: {
      filter: { search: q || null, country, channel, scores: verdict && conditions[verdict] },
      order,
    },
  });
  const { shown, error } = list;
  const columns = useMemo(
    () => customerColumns({ column: (name) => t(`column.${name}`), verdict: (value) => t(`verdict.${value}`) }, format),
    [t, format],
  );
  const filtered = q !== "" || country !== null || channel !== null || verdict !== null;
  const nothing = shown?.totalCount === 0 && !filtered;
  const expectations = summary?.expectations;

  function sentence() {
    if (error || nothing) return null;
    if (!summary) return undefined;
    if (!expectations) return summary.note?.text ?? t("sentence.unscored", { count: summary.customers });
    return t("sentence.scored", {
      alive: Math.round(expectations.alive),
      buyers: summary.buyers,
      next: Math.round(expectations.expectedBuyers),
      stake: format.amount(expectations.expectedLoss.amount, expectations.expectedLoss.currency),
    });
  }

  return (
    <>
      <PageHead
        title={t("title")}
        sentence={sentence()}
        actions={data?.customerModel ? <TrustMark model={data.customerModel.modelVersion} /> : null}
      />
      <CustomerSections />
      {summary && expectations ? <CustomerFigures summary={summary} expectations={expectations} /> : null}
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(customerAddress(row.id))}
        {...ordering}
        preamble={[
          [t("search"), q],
          [t("column.country"), country ?? t("allCountries")],
          [t("column.channel"), channel ?? t("allChannels")],
          [t("filter"), verdict ? t(`choice.${verdict}`) : t("allVerdicts")],
          [t("asOf"), expectations ? format.date(expectations.asOf) : "–"],
        ]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconUsers size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href={importAddress("CUSTOMERS")}>
                  {t("empty.action")}
                </Button>
              }
            />
          ) : null
        }
        nothing={t("nothing")}
        maxHeight={720}
        controls={
          <>
            <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
            <FilterSelect
              label={t("filter")}
              all={t("allVerdicts")}
              values={verdicts}
              nameOf={(value) => t(`choice.${value}`)}
              value={verdict}
              onChange={(value) => void setState({ verdict: value })}
            />
            <FilterSelect
              label={t("column.country")}
              all={t("allCountries")}
              values={summary?.countries ?? []}
              nameOf={(value) => value}
              value={country}
              onChange={(value) => void setState({ country: value })}
            />
            {summary && summary.channels.length > 0 ? (
              <FilterSelect
                label={t("column.channel")}
                all={t("allChannels")}
                values={summary.channels}
                nameOf={(value) => value}
                value={channel}
                onChange={(value) => void setState({ channel: value })}
              />
            ) : null}
          </>
        }
      />
      {data?.customerModel && data.customerModel.fairness.length > 0 ? (
        <FairnessTable groups={data.customerModel.fairness} days={data.customerModel.holdoutDays} />
      ) : null}
    </>
  );
}
