"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFormat } from "../../format/use-format.ts";
import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { DataTable } from "../../table/data-table.tsx";
import styles from "../inventory.module.css";
import type { PlacePosition } from "./product-stock-data.ts";

interface PlacesTableProps {
  places: readonly PlacePosition[];
  /** Location whose stock is shown below. */
  current: string;
  onChoose: (locationId: string) => void;
}

/** What there is at each place; choosing one shows it below. */
export function PlacesTable({ places, current, onChoose }: PlacesTableProps) {
  const t = useTranslations("places");
  const format = useFormat();
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
    ];
  }, [t, format, current, onChoose]);
  return (
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
  );
}
