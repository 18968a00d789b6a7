"use client";
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { localeNames, locales } from "../i18n/locales.ts";
import { chooseLanguage } from "./choose-language.ts";

/** The language of pages and of the server's sentences. */
export function LanguageMenu() {
  const t = useTranslations("frame");
  const current = useLocale();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t("language")}>
          <ActionIcon aria-label={t("language")}>
            <IconLanguage size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((locale) => (
          <Menu.Item
            key={locale}
            lang={locale}
            onClick={() => chooseLanguage(locale)}
            aria-current={locale === current || undefined}
            rightSection={locale === current ? <IconCheck size={14} aria-hidden /> : null}
          >
            {localeNames[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
