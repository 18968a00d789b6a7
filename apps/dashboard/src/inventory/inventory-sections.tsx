"use client";
import { useTranslations } from "next-intl";
import { Sections } from "../frame/sections.tsx";

const sections = [
  { key: "work", href: "/inventory" },
  { key: "stock", href: "/inventory/stock" },
  { key: "orders", href: "/inventory/orders" },
  { key: "suppliers", href: "/inventory/suppliers" },
  { key: "tradeOff", href: "/inventory/trade-off" },
  { key: "exceptions", href: "/inventory/exceptions" },
] as const;

/** The parts of the inventory, each a page with an address of its own. */
export function InventorySections() {
  const t = useTranslations("inventory.section");
  return <Sections label={t("label")} sections={sections.map(({ key, href }) => ({ href, name: t(key) }))} />;
}
