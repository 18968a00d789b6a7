"use client";
import { useTranslations } from "next-intl";
import { Sections } from "../frame/sections.tsx";

const sections = [
  { key: "products", href: "/demand" },
  { key: "accuracy", href: "/demand/accuracy" },
  { key: "overrides", href: "/demand/overrides" },
] as const;

/** The parts of demand. */
export function DemandSections() {
  const t = useTranslations("demand.section");
  return <Sections label={t("label")} sections={sections.map(({ key, href }) => ({ href, name: t(key) }))} />;
}
