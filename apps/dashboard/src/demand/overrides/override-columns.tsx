import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import type { ForecastOverrideStatus, ForecastOverridesQuery } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { ProductCell } from "../product-cell.tsx";
import { OutcomeTag } from "./outcome-tag.tsx";
import { type Withdrawal, WithdrawButton } from "./override-withdraw.tsx";
import styles from "./overrides.module.css";
import { useOverrideWords } from "./use-override-words.ts";

export type OverrideRow = ForecastOverridesQuery["forecastOverrides"]["nodes"][number];

const tones: Record<ForecastOverrideStatus, Tone> = {
  SCHEDULED: "accent",
  RUNNING: "accent",
  PAST: "plain",
  WITHDRAWN: "warn",
};

/** What fits on a desk; the rest is chosen. @param onWithdraw what leads to taking an override back; null where the viewer may not. */
export function useOverrideColumns(onWithdraw: ((withdrawal: Withdrawal) => void) | null): Column<OverrideRow>[] {
  const t = useTranslations("overrides");
  const override = useTranslations("override");
  const demand = useTranslations("demand");
  const format = useFormat();
  const words = useOverrideWords();
  return useMemo(() => {
    const place = (row: OverrideRow) => row.location?.name ?? demand("allLocations");
    const instead = ({ plannedTotal, modelTotal }: OverrideRow) =>
      t("instead", { planned: format.units(plannedTotal), model: format.units(modelTotal) });
    const plain = (column: Pick<Column<OverrideRow>, "id" | "header" | "value"> & Partial<Column<OverrideRow>>) => ({
      sortable: false,
      ...column,
    });
    const columns: Column<OverrideRow>[] = [
      plain({
        id: "product",
        header: t("column.product"),
        value: (row) => row.product.name,
        cell: (row) => <ProductCell product={row.product} />,
        card: "title",
      }),
      plain({ id: "place", header: t("column.place"), value: place }),
      plain({
        id: "days",
        header: t("column.days"),
        value: (row) => `${row.from}/${row.to}`,
        cell: (row) => (
          <span className={styles.two}>
            {words.days(row)}
            <span>
              <Tag tone={tones[row.status]}>{t(`status.${row.status}`)}</Tag>
            </span>
          </span>
        ),
      }),
      plain({
        id: "what",
        header: t("column.what"),
        value: words.what,
        cell: (row) => (
          <span className={styles.two}>
            {words.what(row)}
            <small>{instead(row)}</small>
          </span>
        ),
        numeric: true,
      }),
      plain({
        id: "units",
        header: t("column.units"),
        value: (row) => row.plannedTotal,
        cell: instead,
        numeric: true,
        optional: true,
      }),
      plain({ id: "model", header: t("column.model"), value: (row) => row.modelTotal, numeric: true, optional: true }),
      plain({
        id: "outcome",
        header: t("column.outcome"),
        value: (row) => (row.outcome ? row.outcome.modelError - row.outcome.overriddenError : null),
        cell: (row) => <OutcomeTag outcome={row.outcome} />,
      }),
      plain({
        id: "status",
        header: t("column.status"),
        value: (row) => t(`status.${row.status}`),
        cell: (row) => <Tag tone={tones[row.status]}>{t(`status.${row.status}`)}</Tag>,
        optional: true,
      }),
      plain({
        id: "reason",
        header: t("column.reason"),
        value: (row) => override(`reason.${row.reason}`),
        optional: true,
      }),
      plain({
        id: "comment",
        header: t("column.comment"),
        value: (row) => row.comment,
        cell: (row) => (
          <span className={styles.comment} title={row.comment}>
            {row.comment}
          </span>
        ),
      }),
      plain({ id: "author", header: t("column.author"), value: (row) => words.author(row.author) }),
      plain({
        id: "created",
        header: t("column.created"),
        value: (row) => row.createdAt,
        cell: (row) => format.instant(row.createdAt),
        optional: true,
      }),
      plain({
        id: "withdrawn",
        header: t("column.withdrawn"),
        value: (row) =>
          row.withdrawnAt && row.withdrawnBy
            ? t("withdrawn", {
                author: words.author(row.withdrawnBy),
                when: format.instant(row.withdrawnAt),
                reason: row.withdrawnReason ?? "",
              })
            : null,
        optional: true,
      }),
      plain({
        id: "sold",
        header: t("column.sold"),
        value: (row) => row.outcome?.sold,
        cell: (row) => (row.outcome ? format.units(row.outcome.sold) : "–"),
        numeric: true,
        optional: true,
      }),
    ];
    if (onWithdraw)
      columns.push(
        plain({
          id: "action",
          header: t("column.action"),
          value: () => null,
          cell: (row) => {
            if (row.status !== "SCHEDULED" && row.status !== "RUNNING") return null;
            const name = `${row.product.name}, ${words.what(row)}, ${words.days(row)}`;
            return <WithdrawButton name={name} onClick={() => onWithdraw({ overrideId: row.id, name })} />;
          },
          exported: false,
          card: "foot",
        }),
      );
    return columns;
  }, [t, override, demand, format, words, onWithdraw]);
}
