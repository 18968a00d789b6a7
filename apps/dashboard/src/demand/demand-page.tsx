"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { IconChartHistogram } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { importAddress } from "../imports/import-address.ts";
import { LocationSelect } from "../locations/location-select.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { PagedTable } from "../table/paged-table.tsx";
import { SearchBox } from "../table/search-box.tsx";
import { usePagedList } from "../table/use-paged-list.ts";
import { demandListQuery } from "./demand.operations.ts";
import { demandColumns, isOrderColumn, orderFields } from "./demand-columns.tsx";
import { DemandSections } from "./demand-sections.tsx";
import { granularities } from "./horizons.ts";
import { productAddress } from "./product-cell.tsx";
import { useDemandState } from "./use-demand-state.ts";

const orderColumns = ["product", "expected", "change", "accuracy"] as const;

/** Every product's forecast: searched, ordered and filtered by the server, loaded as one scrolls. */
export function DemandPage() {
  const t = useTranslations("demand");
  const methods = useTranslations("method");
  const facts = useTranslations("facts");
  const format = useFormat();
  const router = useRouter();
  const demand = useDemandState();
  const { granularity, horizon, location } = demand;
  const [state, setState] = useQueryStates({
    q: parseAsString.withDefault(""),
    sort: parseAsStringLiteral(orderColumns).withDefault("expected"),
    desc: parseAsBoolean.withDefault(true),
  });
  const list = usePagedList(demandListQuery, "demandForecasts", {
    variables: {
      filter: { granularity, locationId: location, search: state.q || null },
      order: { field: orderFields[state.sort], direction: state.desc ? "DESC" : "ASC" },
      horizon,
    },
  });
  const { shown, error } = list;

  const query = useMemo(() => {
    const kept = new URLSearchParams();
    if (granularity !== "DAY") kept.set("granularity", granularity);
    if (location) kept.set("location", location);
    return kept.toString();
  }, [granularity, location]);
  const columns = useMemo(
    () => demandColumns({ column: (name) => t(`column.${name}`), method: (name) => methods(name) }, format, query),
    [t, methods, format, query],
  );

  const filtered = state.q !== "" || location !== null;
  const nothing = shown?.totalCount === 0 && !filtered;
  const version = shown?.rows[0]?.modelVersion.version;
  return (
    <>
      <PageHead
        title={t("title")}
        sentence={
          error
            ? null
            : shown &&
              (nothing ? t("empty.text") : t("sentence", { count: shown.totalCount, horizon, step: granularity }))
        }
      />
      <DemandSections />
      <PagedTable
        list={list}
        name={t("title")}
        columns={columns}
        onOpen={(row) => router.push(productAddress(row.product.id, query))}
        sorting={{ id: state.sort, desc: state.desc }}
        onSortingChange={({ id, desc }) => isOrderColumn(id) && void setState({ sort: id, desc })}
        preamble={[
          [facts("horizon"), facts("steps", { count: horizon, step: granularity })],
          [facts("location"), location ?? t("allLocations")],
          [facts("search"), state.q],
          [facts("model"), version ? `${granularity} v${version}` : ""],
        ]}
        empty={
          nothing ? (
            <EmptyState
              icon={<IconChartHistogram size={24} stroke={1.5} />}
              title={t("empty.title")}
              text={t("empty.what")}
              action={
                <Button component={Link} href={importAddress()}>
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
            <SearchBox label={t("search")} value={state.q} onChange={(text) => void setState({ q: text || null })} />
            <LocationSelect value={location} onChange={(id) => void demand.setState({ location: id })} />
            <SegmentedControl
              aria-label={t("granularity")}
              value={granularity}
              data={granularities.map((value) => ({ value, label: t(`step.${value}`) }))}
              onChange={(value) => void demand.setState({ granularity: value, horizon: null })}
            />
          </>
        }
      />
    </>
  );
}
