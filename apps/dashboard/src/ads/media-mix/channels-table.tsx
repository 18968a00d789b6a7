"use client";
import { Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import type { MediaMixData } from "./media-mix-page.tsx";

interface Estimate {
  mean: number;
  lower: number;
  upper: number;
}

/** What each channel did: spend, share, return and what the next unit brings, with intervals. */
export function ChannelsTable({ mix }: { mix: MediaMixData }) {
  const t = useTranslations("mediaMix.channels");
  const format = useFormat();
  const range = (value: Estimate | null | undefined, write: (one: number) => string) =>
    value ? (
      <>
        <b>{write(value.mean)}</b>
        <small>
          {write(value.lower)} – {write(value.upper)}
        </small>
      </>
    ) : (
      "–"
    );
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
              range(one.contributionShare, format.share),
              range(one.roas, format.measure),
              range(one.marginalRoas, format.measure),
              range(one.carriedOver, format.share),
            ],
          }))}
        />
      </ScrollRegion>
    </Panel>
  );
}
