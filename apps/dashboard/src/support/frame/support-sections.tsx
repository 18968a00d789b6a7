"use client";
import { useTranslations } from "next-intl";
import { Sections } from "../../frame/sections.tsx";
import { useViewer } from "../../session/use-viewer.ts";

const sections = [
  { key: "inbox", href: "/support" },
  { key: "knowledge", href: "/support/knowledge" },
  { key: "ask", href: "/support/ask" },
  { key: "intents", href: "/support/intents" },
  { key: "quality", href: "/support/quality" },
  { key: "gaps", href: "/support/gaps" },
  { key: "settings", href: "/support/settings" },
  { key: "channels", href: "/support/settings/channels" },
  { key: "desk", href: "/support/settings/desk" },
] as const;

/** The parts of support, each a page with an address of its own: inbox, knowledge, asking, intents, quality, gaps, settings. */
export function SupportSections() {
  const t = useTranslations("support.section");
  const { may } = useViewer();
  const open = sections.filter(({ href }) => !href.startsWith("/support/settings") || may("SUPPORT_MANAGE"));
  return <Sections label={t("label")} sections={open.map(({ key, href }) => ({ href, name: t(key) }))} />;
}
