"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPencilCog } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import type { ForecastOverrideStatus } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { FilterSelect } from "../../table/filter-select.tsx";
import { PagedTable } from "../../table/paged-table.tsx";
import { SearchBox } from "../../table/search-box.tsx";
import { usePagedList } from "../../table/use-paged-list.ts";
import { DemandSections } from "../demand-sections.tsx";
import { productAddress } from "../product-cell.tsx";
import { AuthorsTable } from "./authors-table.tsx";
import { useOverrideColumns } from "./override-columns.tsx";
import { overrideReasons } from "./override-draft.ts";
import { OverrideWithdraw, type Withdrawal } from "./override-withdraw.tsx";
import { overrideAuthorsQuery, overridesQuery } from "./overrides.operations.ts";
import { overridesStatement } from "./overrides-statement.ts";

const statuses = ["SCHEDULED", "RUNNING", "PAST", "WITHDRAWN"] as const satisfies readonly ForecastOverrideStatus[];

/** What people plan with instead of the model's demand, who set it and why, and whether it helped. */
export function OverridesPage() {
  const t = useTranslations("overrides");
  const override = useTranslations("override");
  const format = useFormat();
  const router = useRouter();
  const { may } = useViewer();
  const [{ q, status, reason, product }, setState] = useQueryStates(
    {
      q: parseAsString.withDefault(""),
      status: parseAsStringLiteral(statuses),
      reason: parseAsStringLiteral(overrideReasons),
      product: parseAsString,
    },
    { history: "replace" },
  );
  const list = usePagedList(overridesQuery, "forecastOverrides", {
    ...fresh,
    variables: {
      filter: {
        search: q || null,
        statuses: status ? [status] : null,
        reasons: reason ? [reason] : null,
        productIds: product ? [product] : null,
      },
    },
  });
  const { data } = useQuery(overrideAuthorsQuery, fresh);
  const [withdrawing, setWithdrawing] = useState<Withdrawal | null>(null);
  const columns = useOverrideColumns(may("FORECASTS_OVERRIDE") ? setWithdrawing : null);
  const authors = data?.forecastOverrideAuthors;
  const nothing = authors?.length === 0;
  const said = authors && overridesStatement(authors);
  const sentence = () => {
    if (!said || nothing) return nothing ? null : undefined;
    if (said.kind === "unjudged") return t("sentence.unjudged", { count: said.overrides });
    const { kind, judged, helped } = said;
    return t(`sentence.${kind}`, {
      judged,
      helped,
      model: format.units(said.modelError),
      overridden: format.units(said.overriddenError),
    });
  };
  return (
    <>
      <PageHead title={t("title")} sentence={list.error ? null : sentence()} />
      <DemandSections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(productAddress(row.product.id, row.location ? `location=${row.location.id}` : ""))}
        preamble={[
          [t("column.status"), status ? t(`status.${status}`) : t("allStatuses")],
          [t("column.reason"), reason ? override(`reason.${reason}`) : t("allReasons")],
          [t("search"), q],
        ]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconPencilCog size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.text")}
              action={
                <Button component={Link} href="/demand">
                  {t("empty.action")}
                </Button>
              }
            />
          ) : null
        }
        nothing={t("nothing")}
        maxHeight={560}
        controls={
          <>
            <SearchBox label={t("search")} value={q} onChange={(text) => void setState({ q: text || null })} />
            <FilterSelect
              label={t("column.status")}
              all={t("allStatuses")}
              values={statuses}
              nameOf={(value) => t(`status.${value}`)}
              value={status}
              onChange={(value) => void setState({ status: value })}
            />
            <FilterSelect
              label={t("column.reason")}
              all={t("allReasons")}
              values={overrideReasons}
              nameOf={(value) => override(`reason.${value}`)}
              value={reason}
              onChange={(value) => void setState({ reason: value })}
            />
            {product ? (
              <Button size="xs" variant="default" onClick={() => void setState({ product: null })}>
                {t("allProducts")}
              </Button>
            ) : null}
          </>
        }
      />
      {withdrawing ? <OverrideWithdraw {...withdrawing} onClose={() => setWithdrawing(null)} /> : null}
      {authors && authors.length > 0 ? <AuthorsTable authors={authors} /> : null}
    </>
  );
}
