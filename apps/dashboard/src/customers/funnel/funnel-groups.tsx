"use client";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { FunnelQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { withRange } from "./funnel-chart.tsx";
import type { FunnelState } from "./use-funnel-state.ts";

type Group = FunnelQuery["funnel"]["groups"][number];

/** The same funnel of each channel. */
export function FunnelGroups({ groups, state }: { groups: readonly Group[]; state: FunnelState }) {
  const t = useTranslations("funnel");
  const kind = useTranslations("eventKind");
  const format = useFormat();
  const { steps } = state;
  const columns = useMemo((): Column<Group>[] => {
    const last = (group: Group) => group.steps.at(-1)?.ofFirst ?? null;
    return [
      { id: "channel", header: t("channel"), value: (group) => group.channel ?? t("noChannel"), card: "title" },
      ...steps.map(
        (step, at): Column<Group> => ({
          id: `step-${at}`,
          header: kind(step),
          value: (group) => group.steps[at]?.people ?? 0,
          numeric: true,
        }),
      ),
      {
        id: "through",
        header: t("column.through"),
        value: (group) => last(group)?.value ?? null,
        cell: (group) => {
          const share = last(group);
          return share ? withRange(share, format) : "–";
        },
        numeric: true,
      },
    ];
  }, [t, kind, format, steps]);
  if (state.by === null) return null;
  return (
    <section aria-label={t(`split.${state.by}`)}>
      <Title order={2}>{t(`split.${state.by}`)}</Title>
      <Text className="muted" size="sm" mb={8}>
        {t("groupsHint")}
      </Text>
      <DataTable
        name={`${t("title")}: ${t(`split.${state.by}`)}`}
        columns={columns}
        rows={groups}
        rowId={(group) => group.channel ?? ""}
        searchable={false}
        nothing={t("nobody.title")}
        maxHeight={480}
      />
    </section>
  );
}
