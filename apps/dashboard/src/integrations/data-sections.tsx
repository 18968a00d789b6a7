"use client";
import { useTranslations } from "next-intl";
import { Sections } from "../frame/sections.tsx";
import { useViewer } from "../session/use-viewer.ts";

/** What brings data in: files, and the CRMs for those who may connect them. */
export function DataSections() {
  const t = useTranslations("integrations.section");
  const { may } = useViewer();
  if (!may("INTEGRATIONS_MANAGE")) return null;
  const sections = [
    { href: "/data", name: t("imports") },
    { href: "/data/integrations", name: t("integrations") },
  ];
  return <Sections label={t("label")} sections={sections} />;
}
