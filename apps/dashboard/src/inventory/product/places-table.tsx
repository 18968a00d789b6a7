"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import { AdjustDialog } from "../acts/adjust-dialog.tsx";
import styles from "../inventory.module.css";
import type { PlacePosition } from "./product-stock-data.ts";

interface PlacesTableProps {
  product: { id: string; name: string };
  places: readonly PlacePosition[];
  /** Location whose stock is shown below. */
  current: string;
  onChoose: (locationId: string) => void;
}

/** What there is at each place; choosing one shows it below. */
export function PlacesTable({ product, places, current, onChoose }: PlacesTableProps) {
  const t = useTranslations("places");
  const format = useFormat();
  const { may } = useViewer();
  const mayAdjust = may("STOCK_MANAGE");
  const [adjusting, setAdjusting] = useState<PlacePosition | null>(null);
  const columns = useMemo((): Column<PlacePosition>[] => {
    const quantity = (id: "onHand" | "reserved" | "available" | "onOrder" | "inTransit"): Column<PlacePosition> => ({
      id,
      header: t(id),
      value: (row) => Number(row[id]),
      cell: (row) => format.units(Number(row[id])),
      numeric: true,
    });
    return [
      {
        id: "location",
        header: t("location"),
        value: (row) => row.location.name,
        cell: (row) =>
          row.location.id === current ? (
            <span>
              {row.location.name} <Tag tone="accent">{t("shown")}</Tag>
            </span>
          ) : (
            <button type="button" className={styles.choose} onClick={() => onChoose(row.location.id)}>
              {row.location.name}
            </button>
          ),
        card: "title",
      },
      quantity("onHand"),
      quantity("reserved"),
      quantity("available"),
      quantity("onOrder"),
      quantity("inTransit"),
      {
        id: "cover",
        header: t("cover"),
        value: (row) => row.daysOfCover,
        cell: (row) => (typeof row.daysOfCover === "number" ? format.units(Math.round(row.daysOfCover)) : "–"),
        numeric: true,
      },
      ...(mayAdjust
        ? [
            {
              id: "act",
              header: t("act"),
              value: () => null,
              cell: (row: PlacePosition) => (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t("adjustAt", { location: row.location.name })}
                  onClick={() => setAdjusting(row)}
                >
                  {t("adjust")}
                </Button>
              ),
              sortable: false,
              exported: false,
              card: "foot" as const,
              width: "1px",
            },
          ]
        : []),
    ];
  }, [t, format, current, onChoose, mayAdjust]);
  return (
    <>
      <DataTable
        name={t("title")}
        columns={columns}
        rows={places}
        rowId={(row) => row.id}
        onOpen={(row) => onChoose(row.location.id)}
        searchable={places.length > 10}
        nothing={t("none")}
        maxHeight={320}
      />
      {adjusting ? <AdjustDialog place={{ ...adjusting, product }} onClose={() => setAdjusting(null)} /> : null}
    </>
  );
}
