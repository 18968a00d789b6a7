"use client";
import { useReducedMotion } from "@mantine/hooks";

/** Whether charts may move: not where the system asks for less. */
export function useMotion(): boolean {
  return !useReducedMotion();
}
