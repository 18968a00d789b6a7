"use client";
import { useTranslations } from "next-intl";
import { Sections } from "../frame/sections.tsx";

const sections = [
  { key: "campaigns", href: "/campaigns" },
  { key: "calendar", href: "/campaigns/calendar" },
  { key: "performance", href: "/ads" },
  { key: "attribution", href: "/ads/attribution" },
  { key: "experiments", href: "/ads/experiments" },
  { key: "mediaMix", href: "/ads/media-mix" },
  { key: "planner", href: "/ads/planner" },
  { key: "scenarios", href: "/ads/scenarios" },
] as const;

/** The parts of ads and campaigns, each a page with an address of its own. */
export function AdSections() {
  const t = useTranslations("ads.section");
  return <Sections label={t("label")} sections={sections.map(({ key, href }) => ({ href, name: t(key) }))} />;
}
