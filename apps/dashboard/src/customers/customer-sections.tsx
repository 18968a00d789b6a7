"use client";
import { useTranslations } from "next-intl";
import { Sections } from "../frame/sections.tsx";

const sections = [
  { key: "list", href: "/customers" },
  { key: "cohorts", href: "/customers/cohorts" },
  { key: "segments", href: "/customers/segments" },
  { key: "funnel", href: "/customers/funnel" },
  { key: "recommendations", href: "/customers/recommendations" },
] as const;

/** The parts of the customers, each a page with an address of its own. */
export function CustomerSections() {
  const t = useTranslations("customers.section");
  return <Sections label={t("label")} sections={sections.map(({ key, href }) => ({ href, name: t(key) }))} />;
}
