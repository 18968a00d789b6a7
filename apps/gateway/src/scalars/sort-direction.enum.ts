import { registerEnumType } from "type-graphql";

/** Which way a list is sorted. */
export const SortDirection = { ASC: "ASC", DESC: "DESC" } as const;
export type SortDirection = (typeof SortDirection)[keyof typeof SortDirection];

registerEnumType(SortDirection, {
  name: "SortDirection",
  description: "Which way a list is sorted.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest or first in the alphabet comes first." },
    DESC: { description: "Largest, latest or last in the alphabet comes first." },
  },
});
