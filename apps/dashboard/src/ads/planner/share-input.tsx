"use client";
import { NumberInput } from "@mantine/core";
import { useState } from "react";

interface ShareInputProps {
  label: string;
  /** Strictly between 0 and 1. */
  value: number;
  onChange: (share: number) => void;
}

/** A field for a share, in per cent. What is typed stands as it was typed until the field is left, and counts as soon as it is a share. */
export function ShareInput({ label, value, onChange }: ShareInputProps) {
  const [typed, setTyped] = useState<string | number | null>(null);
  return (
    <NumberInput
      label={label}
      value={typed ?? Math.round(value * 1e4) / 100}
      suffix=" %"
      decimalScale={2}
      allowNegative={false}
      onChange={(next) => {
        setTyped(next);
        const share = Number(next) / 100;
        if (share > 0 && share < 1) onChange(share);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
