"use client";
import { Burger, Group } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useViewer } from "../session/use-viewer.ts";
import { Activity } from "./activity.tsx";
import styles from "./frame.module.css";
import { LanguageMenu } from "./language-menu.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import { UserMenu } from "./user-menu.tsx";

/** Whose data this is, and what is always at hand. */
export function TopBar({ drawer, onDrawer }: { drawer: boolean; onDrawer: () => void }) {
  const t = useTranslations("frame");
  const { viewer } = useViewer();
  return (
    <div className={styles.header}>
      <Burger
        opened={drawer}
        onClick={onDrawer}
        size={18}
        hiddenFrom="sm"
        aria-label={t("menu")}
        aria-expanded={drawer}
      />
      <div className={styles.organisation}>{viewer?.organisation.name ?? "\u00a0"}</div>
      <button type="button" className={styles.search} onClick={spotlight.open}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span>{t("search")}</span>
        <kbd>⌘K</kbd>
      </button>
      <Group gap={2} wrap="nowrap">
        <Activity />
        <LanguageMenu />
        <ThemeMenu />
        <UserMenu />
      </Group>
    </div>
  );
}
