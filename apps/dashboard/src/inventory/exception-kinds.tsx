"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { InventoryExceptionKind } from "../gql/graphql.ts";
import { fresh } from "../graphql/fresh.ts";
import styles from "./inventory.module.css";
import { inventorySummaryQuery } from "./inventory.operations.ts";

export const exceptionKinds = [
  "STOCKOUT_RISK",
  "OVERSTOCK",
  "SLOW_MOVER",
  "LATE_SUPPLIER",
  "ORDER_IMPOSSIBLE",
] as const satisfies readonly InventoryExceptionKind[];

interface ExceptionKindsProps {
  chosen: InventoryExceptionKind | null;
  onChoose: (kind: InventoryExceptionKind | null) => void;
}

/** How many exceptions there are of each kind and what is at stake, most money first; each filters the list. */
export function ExceptionKinds({ chosen, onChoose }: ExceptionKindsProps) {
  const t = useTranslations("exceptions");
  const names = useTranslations("exceptionKind");
  const format = useFormat();
  const { data } = useQuery(inventorySummaryQuery, fresh);
  const counts = data?.inventorySummary.exceptions ?? [];
  if (counts.length === 0) return null;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <fieldset className={styles.kinds} aria-label={t("column.kind")}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        <span>{t("allKinds")}</span> <b>{format.units(total)}</b>
      </button>
      {counts.map(({ kind, count, amount }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={chosen === kind}
          onClick={() => onChoose(chosen === kind ? null : kind)}
        >
          <span>{names(kind)}</span> <b>{format.units(count)}</b>{" "}
          <small>{format.amount(amount.amount, amount.currency)}</small>
        </button>
      ))}
    </fieldset>
  );
}
