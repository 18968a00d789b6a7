"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Switch } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsBoolean, useQueryState } from "nuqs";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { PageHead } from "../../frame/page-head.tsx";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { DataTable } from "../../table/data-table.tsx";
import { TableSkeleton } from "../../table/table-skeleton.tsx";
import { CustomerSections } from "../customer-sections.tsx";
import { segmentAddress } from "./segment-address.ts";
import { segmentColumns } from "./segment-columns.tsx";
import { segmentsQuery } from "./segments.operations.ts";

/** Groups of customers that keep themselves: what each takes in, how many are in it, how it went. */
export function SegmentsPage() {
  const t = useTranslations("segments");
  const format = useFormat();
  const router = useRouter();
  const { may } = useViewer();
  const [archived, setArchived] = useQueryState("archived", parseAsBoolean.withDefault(false));
  const { data, error, refetch } = useQuery(segmentsQuery, { ...fresh, variables: { archived } });
  const columns = useMemo(
    () =>
      segmentColumns(
        (name) => t(`column.${name}`),
        (state) => t(`state.${state}`),
        format,
      ),
    [t, format],
  );
  const rows = data?.segments;
  const largest = rows?.reduce((best, row) => (row.memberCount > best.memberCount ? row : best), rows[0]!);
  const sentence = () => {
    if (!rows) return undefined;
    if (!largest) return null;
    return t("sentence", { count: rows.length, name: largest.name, members: largest.memberCount });
  };
  const nothing = rows?.length === 0 && !archived;
  const create = may("SEGMENTS_MANAGE") ? (
    <Button component={Link} href="/customers/segments/new">
      {t("create")}
    </Button>
  ) : null;
  return (
    <>
      <PageHead title={t("title")} sentence={error ? null : sentence()} actions={nothing ? null : create} />
      <CustomerSections />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !rows ? (
        <TableSkeleton />
      ) : nothing ? (
        <EmptyState
          icon={<IconUsersGroup size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={
            <>
              {create}
              <Button variant="default" onClick={() => void setArchived(true)}>
                {t("showArchived")}
              </Button>
            </>
          }
        />
      ) : (
        <DataTable
          name={t("title")}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          onOpen={(row) => router.push(segmentAddress(row.id))}
          nothing={t("nothing")}
          maxHeight={720}
          controls={
            <Switch
              size="xs"
              label={t("showArchived")}
              checked={archived}
              onChange={(event) => void setArchived(event.currentTarget.checked || null)}
            />
          }
        />
      )}
    </>
  );
}
