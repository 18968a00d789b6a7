"use client";
import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";

interface SearchBoxProps {
  label: string;
  value: string;
  /** Called with trimmed text once typing has paused. */
  onChange: (text: string) => void;
}

const typingPauseMilliseconds = 250;

/** What the server is to search for. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const find = useDebouncedCallback((text: string) => onChange(text.trim()), typingPauseMilliseconds);
  return (
    <TextInput
      size="xs"
      w={220}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
    />
  );
}
