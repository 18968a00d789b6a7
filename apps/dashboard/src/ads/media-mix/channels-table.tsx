"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import { EstimateCell } from "../estimate-cell.tsx";
import type { MediaMixData } from "./media-mix-page.tsx";

/** What each channel did: spend, share, return and what the next unit brings, with intervals. */
export function ChannelsTable({ mix }: { mix: MediaMixData }) {
  const t = useTranslations("mediaMix.channels");
  const format = useFormat();
  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      <ScrollRegion label={t("title")}>
        <SmallTable
          heads={[t("channel"), t("spend"), t("share"), t("roas"), t("marginal"), t("carried")]}
          rows={mix.channels.map((one) => ({
            id: one.channel,
            name: one.channel,
            cells: [
              one.isPaid ? format.amount(one.spend, mix.currency) : t("unpaid"),
              <EstimateCell key="share" value={one.contributionShare} write={format.share} />,
              <EstimateCell key="roas" value={one.roas} write={format.measure} />,
              <EstimateCell key="marginal" value={one.marginalRoas} write={format.measure} />,
              <EstimateCell key="carried" value={one.carriedOver} write={format.share} />,
            ],
          }))}
        />
      </ScrollRegion>
    </Panel>
  );
}
