"use client";
import { useRef } from "react";

/** 128 random bits; `crypto.randomUUID` is missing where a dashboard is reached by plain HTTP. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keys under which an action is done once: asked again with the same input after a lost answer, the server repeats what it
 * answered.
 *
 * @returns `keyOf`, the key of an input until it is answered, and `answered`, to be called when it was
 */
export function useIdempotencyKey() {
  const kept = useRef<{ input: string; key: string } | null>(null);
  return {
    keyOf: (input: unknown): string => {
      const text = JSON.stringify(input);
      if (kept.current?.input !== text) kept.current = { input: text, key: randomKey() };
      return kept.current.key;
    },
    answered: () => {
      kept.current = null;
    },
  };
}
