import { useLocale } from "next-intl";
import type { SupportLanguage } from "../../gql/graphql.ts";

/** The language that the reader has chosen for the pages, as conversations name it. */
export function useReaderLanguage(): SupportLanguage {
  return useLocale() === "en" ? "EN" : "ZH_CN";
}
