import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

export const languages = ["EN", "ZH_CN"] as const;
export const audiences = ["PUBLIC", "AGENTS"] as const;

/** What was asked; it stands in the address, so that an answer can be shown to somebody else. */
export interface Asked {
  q: string;
  /** Null: the question's own. */
  language: (typeof languages)[number] | null;
  audience: (typeof audiences)[number];
}

export function useAsked() {
  return useQueryStates({
    q: parseAsString.withDefault(""),
    language: parseAsStringLiteral(languages),
    audience: parseAsStringLiteral(audiences).withDefault("PUBLIC"),
  });
}
