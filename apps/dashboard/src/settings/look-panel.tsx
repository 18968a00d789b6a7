"use client";
import { SegmentedControl, Text, useMantineColorScheme } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { chooseLanguage } from "../frame/choose-language.ts";
import { localeNames, locales } from "../i18n/locales.ts";
import { Panel } from "../states/panel.tsx";
import styles from "./settings.module.css";

const schemes = ["light", "dark", "auto"] as const;

/** Language and theme of this browser. */
export function LookPanel() {
  const t = useTranslations("look");
  const frame = useTranslations("frame");
  const locale = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Panel>
      <div className={styles.form}>
        <div>
          <Text size="sm" fw={500} mb={4}>
            {frame("language")}
          </Text>
          <SegmentedControl
            size="sm"
            aria-label={frame("language")}
            value={locale}
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
            onChange={chooseLanguage}
          />
        </div>
        <div>
          <Text size="sm" fw={500} mb={4}>
            {frame("theme")}
          </Text>
          <SegmentedControl
            size="sm"
            aria-label={frame("theme")}
            value={colorScheme}
            data={schemes.map((value) => ({ value, label: frame(`scheme.${value}`) }))}
            onChange={setColorScheme}
          />
        </div>
        <Text size="sm" className="muted">
          {t("text")}
        </Text>
      </div>
    </Panel>
  );
}
