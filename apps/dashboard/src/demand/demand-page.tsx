"use client";
import { useQuery } from "@apollo/client/react";
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconChartHistogram, IconSearch } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useCallback, useMemo, useState } from "react";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import { EmptyState } from "../states/empty-state.tsx";
import { ErrorState } from "../states/error-state.tsx";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { demandListQuery } from "./demand.operations.ts";
import { demandColumns, isOrderColumn, orderFields } from "./demand-columns.tsx";
import { granularities } from "./horizons.ts";
import { LocationSelect } from "./location-select.tsx";
import { productAddress } from "./product-cell.tsx";
import { useDemandState } from "./use-demand-state.ts";

const typingPauseMilliseconds = 250;
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
  const [list, setList] = useQueryStates({
    q: parseAsString.withDefault(""),
    sort: parseAsStringLiteral(orderColumns).withDefault("expected"),
    desc: parseAsBoolean.withDefault(true),
  });
  const [typed, setTyped] = useState(list.q);
  const find = useDebouncedCallback((q: string) => void setList({ q: q.trim() || null }), typingPauseMilliseconds);

  const variables = {
    filter: { granularity, locationId: location, search: list.q || null },
    order: { field: orderFields[list.sort], direction: list.desc ? ("DESC" as const) : ("ASC" as const) },
    horizon,
  };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(demandListQuery, { variables });
  const shown = (data ?? previousData)?.demandForecasts;
  const { hasNextPage, endCursor } = shown?.pageInfo ?? { hasNextPage: false, endCursor: null };

  const more = useCallback(() => {
    if (!hasNextPage || loading) return;
    void fetchMore({
      variables: { after: endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        demandForecasts: {
          ...next.demandForecasts,
          nodes: [...before.demandForecasts.nodes, ...next.demandForecasts.nodes],
        },
      }),
    });
  }, [hasNextPage, loading, endCursor, fetchMore]);

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

  const filtered = list.q !== "" || location !== null;
  const nothing = shown !== undefined && shown.totalCount === 0 && !filtered;
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
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !shown ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconChartHistogram size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.what")}
          action={
            <Button component={Link} href="/data?new=1">
              {t("empty.action")}
            </Button>
          }
        />
      ) : (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={shown.nodes}
          rowId={(row) => row.id}
          onOpen={(row) => router.push(productAddress(row.product.id, query))}
          searchable={false}
          sorting={{ id: list.sort, desc: list.desc }}
          onSortingChange={({ id, desc }) => isOrderColumn(id) && void setList({ sort: id, desc })}
          totalCount={shown.totalCount}
          onEndReached={more}
          preamble={[
            [facts("horizon"), facts("steps", { count: horizon, step: granularity })],
            [facts("location"), location ?? t("allLocations")],
            [facts("search"), list.q],
            [facts("model"), shown.nodes[0] ? `${granularity} v${shown.nodes[0].modelVersion.version}` : ""],
          ]}
          nothing={t("nothing")}
          maxHeight={720}
          controls={
            <>
              <TextInput
                size="xs"
                w={240}
                aria-label={t("search")}
                placeholder={t("search")}
                leftSection={<IconSearch size={14} aria-hidden />}
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  find(event.currentTarget.value);
                }}
              />
              <LocationSelect value={location} onChange={(id) => void demand.setState({ location: id })} />
              <SegmentedControl
                aria-label={t("granularity")}
                value={granularity}
                data={granularities.map((value) => ({ value, label: t(`step.${value}`) }))}
                onChange={(value) =>
                  void demand.setState({ granularity: value === "WEEK" ? "WEEK" : "DAY", horizon: null })
                }
              />
            </>
          }
        />
      )}
    </>
  );
}
