"use client";
import { Button, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import type { MediaMixData } from "./media-mix-page.tsx";

/** How well known effects are found again, which channels no budget is planned for, and what to test next. */
export function RecoveryPanel({ mix }: { mix: MediaMixData }) {
  const t = useTranslations("mediaMix.recovery");
  const format = useFormat();
  const { recovery, currency } = mix;
  const [next] = [...recovery].sort((a, b) => (b.experimentWorth ?? 0) - (a.experimentWorth ?? 0));
  if (recovery.length === 0)
    return (
      <Panel>
        <Title order={2}>{t("title")}</Title>
        <Text size="sm" className="muted" mt={4}>
          {t("none")}
        </Text>
      </Panel>
    );
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text size="sm" className="muted" mt={4} mb={8}>
        {t("text", { count: recovery[0]?.repeats ?? 0 })}
      </Text>
      <SmallTable
        heads={[t("channel"), t("error"), t("coverage")]}
        rows={recovery.map(({ channel, error, coverage, heldFor, alikeChannel }) => ({
          id: channel,
          name: (
            <>
              {channel}
              {heldFor ? (
                <Text component="span" size="xs" display="block">
                  {t(`held.${heldFor}`, { other: alikeChannel ?? "" })}
                </Text>
              ) : null}
            </>
          ),
          cells: [
            typeof error === "number" ? format.share(error) : "–",
            typeof coverage === "number" ? format.share(coverage) : "–",
          ],
        }))}
      />
      {next && (next.experimentWorth ?? 0) > 0 ? (
        <>
          <Title order={3} mt={16} mb={4}>
            {t("nextTitle", { channel: next.channel })}
          </Title>
          <Text size="sm" mb={8}>
            {t("nextText", { channel: next.channel, worth: format.amount(next.experimentWorth ?? 0, currency) })}
          </Text>
          <Button
            component={Link}
            href={`/ads/experiments?plan=true&channel=${encodeURIComponent(next.channel)}`}
            variant="default"
          >
            {t("nextAction")}
          </Button>
        </>
      ) : null}
    </Panel>
  );
}
