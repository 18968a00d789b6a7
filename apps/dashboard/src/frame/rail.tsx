"use client";
import { Tooltip } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { BrandMark } from "./brand-mark.tsx";
import styles from "./frame.module.css";
import { isCurrent, pages } from "./pages.ts";

interface RailProps {
  folded: boolean;
  /** Absent where the rail is a drawer. */
  onFold?: () => void;
  onLeave: () => void;
}

/** Where one can go. */
export function Rail({ folded, onFold, onLeave }: RailProps) {
  const t = useTranslations("nav");
  const pathname = usePathname();
  const links = (place: "work" | "support") => (
    <ul className={styles.links}>
      {pages
        .filter((page) => page.place === place)
        .map(({ key, href, icon: Icon }) => (
          <li key={key}>
            <Tooltip label={t(key)} position="right" disabled={!folded}>
              <Link
                href={href}
                prefetch={false}
                className={styles.link}
                aria-current={isCurrent(href, pathname) ? "page" : undefined}
                onClick={onLeave}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                <span className={styles.label}>{t(key)}</span>
              </Link>
            </Tooltip>
          </li>
        ))}
    </ul>
  );
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={styles.rail} data-folded={folded || undefined}>
      <Link href="/" prefetch={false} className={styles.brand} onClick={onLeave}>
        <BrandMark />
        <span className={styles.label}>Bellwether</span>
      </Link>
      {links("work")}
      <hr className={styles.rule} />
      {links("support")}
      {onFold ? (
        <Tooltip label={t("unfold")} position="right" disabled={!folded}>
          <button type="button" className={`${styles.link} ${styles.fold}`} onClick={onFold} aria-expanded={!folded}>
            <FoldIcon size={18} stroke={1.6} aria-hidden />
            <span className={styles.label}>{folded ? t("unfold") : t("fold")}</span>
          </button>
        </Tooltip>
      ) : null}
    </div>
  );
}
