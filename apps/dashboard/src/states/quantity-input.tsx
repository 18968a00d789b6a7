"use client";
import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useState } from "react";
import { quantityTyped } from "./quantity-typed.ts";

interface QuantityInputProps extends Omit<NumberInputProps, "value" | "onChange" | "decimalScale"> {
  /** Units; null while nothing is said. */
  value: number | null;
  onChange: (quantity: number | null) => void;
}

/** A field for units, of at most four places. What is typed stands as it was typed: "0." is on its way to 0.5, and empty is not 0. */
export function QuantityInput({ value, onChange, ...rest }: QuantityInputProps) {
  const [typed, setTyped] = useState<string | number>(value ?? "");
  const shown = (quantityTyped(typed) ?? 0) === (value ?? 0) ? typed : (value ?? "");
  return (
    <NumberInput
      {...rest}
      decimalScale={4}
      value={shown}
      onChange={(next) => {
        setTyped(next);
        onChange(quantityTyped(next));
      }}
    />
  );
}
