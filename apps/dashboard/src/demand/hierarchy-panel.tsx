"use client";
import { Button, Text, Title, VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../format/use-format.ts";
import { Panel } from "../states/panel.tsx";
import styles from "./hierarchy-panel.module.css";
import { type HierarchyNode, levelsFromTop, shownPlaces } from "./hierarchy-rows.ts";
import type { ProductForecastData } from "./product-forecast-data.ts";

/** What the forecast is part of and the sum of, as one table from all demand down to the places. */
export function HierarchyPanel({ forecast }: { forecast: ProductForecastData }) {
  const t = useTranslations("hierarchy");
  const format = useFormat();
  const path = usePathname();
  const search = useSearchParams();
  const [all, setAll] = useState(false);
  const { hierarchy, totalRanges, horizon, granularity, overrides } = forecast;
  const { shown, hidden } = shownPlaces(hierarchy.children, all);
  const [range] = totalRanges ?? [];
  const nameOf = ({ level, category, location: place }: HierarchyNode): string => {
    if (category) return category.name;
    if (place) return level === "LOCATION" ? t("level.LOCATION", { location: place.name }) : place.name;
    return level === "ALL" || level === "PRODUCT" || level === "ELSEWHERE" ? t(`level.${level}`) : "";
  };
  /** The same page at a place, or over all places. */
  const addressAt = (locationId: string | null): string => {
    const params = new URLSearchParams(search);
    if (locationId === null) params.delete("location");
    else params.set("location", locationId);
    return `${path}?${params}`;
  };
  const row = (node: HierarchyNode, depth: number, href: string | null) => (
    <tr key={`${node.level}/${node.category?.id ?? node.location?.id ?? ""}`}>
      <th scope="row" style={{ paddingInlineStart: 12 * depth }}>
        {href === null ? nameOf(node) : <Link href={href}>{nameOf(node)}</Link>}
      </th>
      <td>{format.units(node.expectedTotal)}</td>
      <td>{node.share === null || node.share === undefined ? "–" : format.rate(node.share)}</td>
    </tr>
  );
  const parents = levelsFromTop(hierarchy.parents);
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      {range ? (
        <p className={styles.range}>
          {t(overrides.length > 0 ? "rangeOfModel" : "range", {
            units: format.units(hierarchy.expectedTotal),
            lower: format.units(range.lower),
            upper: format.units(range.upper),
            horizon,
            step: granularity,
          })}
        </p>
      ) : null}
      <table className={styles.levels}>
        <caption>
          <VisuallyHidden>{t("caption")}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("column.of")}</th>
            <th scope="col">{t("column.units")}</th>
            <th scope="col">{t("column.share")}</th>
          </tr>
        </thead>
        <tbody>
          {heading(t("partOf"))}
          {parents.map(({ node, depth }) => row(node, depth, node.level === "PRODUCT" ? addressAt(null) : null))}
          <tr className={styles.shown} aria-current="true">
            <th scope="row" style={{ paddingInlineStart: 12 * ((parents.at(-1)?.depth ?? -1) + 1) }}>
              {t(overrides.length > 0 ? "shownModel" : "shown")}
            </th>
            <td>{format.units(hierarchy.expectedTotal)}</td>
            <td />
          </tr>
        </tbody>
        {shown.length > 0 ? (
          <tbody>
            {heading(t("madeOf"))}
            {shown.map((node) => row(node, 0, node.location ? addressAt(node.location.id) : null))}
          </tbody>
        ) : null}
      </table>
      {hidden > 0 || all ? (
        <Button variant="subtle" size="compact-xs" mt={8} onClick={() => setAll(!all)}>
          {all ? t("fewer") : t("more", { count: hidden })}
        </Button>
      ) : null}
      <Text className="muted" size="sm" mt={8}>
        {t(`way.${hierarchy.reconciliation}`)} {overrides.length > 0 ? t("withoutOverrides") : ""}
      </Text>
    </Panel>
  );
}

function heading(text: string) {
  return (
    <tr className={styles.heading}>
      <th colSpan={3} scope="rowgroup">
        {text}
      </th>
    </tr>
  );
}
