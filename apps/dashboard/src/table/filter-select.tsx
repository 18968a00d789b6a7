"use client";
import { Select } from "@mantine/core";

interface FilterSelectProps<Value extends string> {
  label: string;
  /** Stands here while no value is chosen, and names the way back to that. */
  all: string;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** One of a few values to filter by, or all of them. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, all, values, nameOf, value, onChange } = props;
  return (
    <Select
      size="xs"
      w={190}
      aria-label={label}
      placeholder={all}
      data={values.map((each) => ({ value: each, label: nameOf(each) }))}
      value={value}
      clearable
      clearButtonProps={{ "aria-label": all }}
      onChange={onChange}
    />
  );
}
