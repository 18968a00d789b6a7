"use client";
import { useLazyQuery } from "@apollo/client/react";
import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import {
  IconCube,
  IconLanguage,
  IconPlayerPlay,
  IconSearch,
  IconSunMoon,
  IconUpload,
  IconUser,
} from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { customerAddress } from "../customers/customer-address.ts";
import { productAddress } from "../demand/product-cell.tsx";
import { localeNames } from "../i18n/locales.ts";
import { importAddress } from "../imports/import-address.ts";
import { useViewer } from "../session/use-viewer.ts";
import { chooseLanguage } from "./choose-language.ts";
import { paletteSearchQuery } from "./frame.operations.ts";
import { pages, subPages } from "./pages.ts";

const typingPauseMilliseconds = 180;

/** ⌘K: every page, every product and customer by name or number, and what can be done from anywhere. */
export function Palette() {
  const t = useTranslations("palette");
  const nav = useTranslations("nav");
  const router = useRouter();
  const locale = useLocale();
  const { may } = useViewer();
  const { toggleColorScheme } = useMantineColorScheme();
  const [query, setQuery] = useState("");
  const [search, { data }] = useLazyQuery(paletteSearchQuery);
  const find = useDebouncedCallback(
    (text: string) => void search({ variables: { search: text } }),
    typingPauseMilliseconds,
  );

  function onQueryChange(text: string) {
    setQuery(text);
    if (text.trim().length > 1) find(text.trim());
  }

  const icon = { size: 18, stroke: 1.6 };
  const otherLocale = locale === "en" ? "zh-CN" : "en";
  const found = query.trim().length > 1 ? data : undefined;
  const customers = (found?.customers.nodes ?? []).map((customer) => ({
    id: customer.id,
    label: customer.name ?? customer.externalId,
    description: customer.externalId,
    keywords: [query],
    leftSection: <IconUser {...icon} />,
    onClick: () => router.push(customerAddress(customer.id)),
  }));
  const products = (found?.products.nodes ?? []).map((product) => ({
    id: product.id,
    label: product.name,
    description: product.externalId,
    // The server has matched it; what was typed may stand in neither.
    keywords: [query],
    leftSection: <IconCube {...icon} />,
    onClick: () => router.push(productAddress(product.id)),
  }));
  const actions: SpotlightActionGroupData[] = [
    {
      group: t("pages"),
      actions: [...pages, ...subPages].map(({ key, href, icon: Icon }) => ({
        id: key,
        label: nav(key),
        leftSection: <Icon {...icon} />,
        onClick: () => router.push(href),
      })),
    },
    ...(products.length > 0 ? [{ group: t("products"), actions: products }] : []),
    ...(customers.length > 0 ? [{ group: t("customers"), actions: customers }] : []),
    {
      group: t("actions"),
      actions: [
        ...(may("DATA_IMPORT")
          ? [
              {
                id: "import",
                label: t("import"),
                leftSection: <IconUpload {...icon} />,
                onClick: () => router.push(importAddress()),
              },
            ]
          : []),
        ...(may("MODELS_MANAGE")
          ? [
              {
                id: "train",
                label: t("train"),
                leftSection: <IconPlayerPlay {...icon} />,
                onClick: () => router.push("/models"),
              },
            ]
          : []),
        { id: "theme", label: t("theme"), leftSection: <IconSunMoon {...icon} />, onClick: toggleColorScheme },
        {
          id: "language",
          label: localeNames[otherLocale],
          leftSection: <IconLanguage {...icon} />,
          onClick: () => chooseLanguage(otherLocale),
        },
      ],
    },
  ];
  return (
    <Spotlight
      actions={actions}
      query={query}
      onQueryChange={onQueryChange}
      shortcut={["mod + K", "/"]}
      nothingFound={t("nothing")}
      searchProps={{
        placeholder: t("placeholder"),
        "aria-label": t("placeholder"),
        leftSection: <IconSearch {...icon} />,
      }}
      attributes={{ content: { "aria-label": t("placeholder") } }}
      highlightQuery
      scrollable
      maxHeight={420}
    />
  );
}
