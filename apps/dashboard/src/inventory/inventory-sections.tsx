"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import styles from "./inventory.module.css";

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
  const pathname = usePathname();
  return (
    <nav className={styles.sections} aria-label={t("label")}>
      {sections.map(({ key, href }) => (
        <Link key={key} href={href} prefetch={false} aria-current={pathname === href ? "page" : undefined}>
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
