import { useTranslations } from "next-intl";

/** How who did something is called: by name, as somebody former, or, where nobody is known, as the platform. */
export function useAuthorName(): (author: { name?: string | null | undefined } | null | undefined) => string {
  const t = useTranslations("author");
  return (author) => (author ? (author.name ?? t("former")) : t("nobody"));
}
