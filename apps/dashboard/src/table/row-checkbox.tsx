"use client";
import { Checkbox } from "@mantine/core";
import type { MouseEvent } from "react";
import styles from "./table.module.css";

interface RowCheckboxProps {
  label: string;
  checked: boolean;
  /** Some, not all, of what it stands for. */
  some?: boolean;
  /** @param range whether Shift was held: from the row ticked last to this one */
  onTick: (range: boolean) => void;
}

/** Ticks a row. */
export function RowCheckbox({ label, checked, some = false, onTick }: RowCheckboxProps) {
  return (
    <Checkbox
      className={styles.tick}
      size="xs"
      aria-label={label}
      checked={checked}
      indeterminate={some}
      onChange={() => undefined}
      onClick={(event: MouseEvent) => onTick(event.shiftKey)}
    />
  );
}
