"use client";
import { NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./planner.module.css";

interface MoneyBound<Id extends string> {
  id: Id;
  label: string;
  /** Money; null where nothing is limited. */
  value: number | null | undefined;
  /** What holds where nothing is typed. */
  placeholder?: string;
}

interface MoneyBoundsProps<Id extends string> {
  /** What is limited. */
  title: string;
  ends: readonly MoneyBound<Id>[];
  onChange: (id: Id, value: number | null) => void;
}

/** Fields for the least and most that may be spent, folded away; the line that unfolds them says how many are set. */
export function MoneyBounds<Id extends string>({ title, ends, onChange }: MoneyBoundsProps<Id>) {
  const t = useTranslations("planner");
  const count = ends.filter(({ value }) => typeof value === "number").length;
  return (
    <details className={styles.bounds}>
      <summary>{count > 0 ? t("bounds", { title, count }) : title}</summary>
      <div>
        {ends.map(({ id, label, value, placeholder }) => (
          <NumberInput
            key={id}
            size="xs"
            label={label}
            placeholder={placeholder}
            value={value ?? ""}
            min={0}
            allowNegative={false}
            thousandSeparator
            onChange={(typed) => onChange(id, typed === "" ? null : Number(typed))}
          />
        ))}
      </div>
    </details>
  );
}
