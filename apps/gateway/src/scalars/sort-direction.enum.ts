import { describedEnum } from "../schema/described-enum.ts";

/** Which way a list is sorted. */
export const SortDirection = describedEnum("SortDirection", "Which way a list is sorted.", {
  ASC: "Smallest, earliest or first in the alphabet comes first.",
  DESC: "Largest, latest or last in the alphabet comes first.",
});
export type SortDirection = keyof typeof SortDirection;
