"use client";
import { Group, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Sparkline } from "../../charts/sparkline.tsx";
import { useFormat } from "../../format/use-format.ts";
import type { SegmentQuery } from "../../gql/graphql.ts";
import { useAuthorName } from "../../session/use-author-name.ts";
import { Panel } from "../../states/panel.tsx";
import { SmallTable } from "../../table/small-table.tsx";

type Segment = NonNullable<SegmentQuery["segment"]>;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** How the segment grew in ninety days, and what it was before. */
export function SegmentHistoryPanel({ segment }: { segment: Segment }) {
  const t = useTranslations("segments.history");
  const format = useFormat();
  const authorName = useAuthorName();
  const { members, entered, left } = segment.history;
  return (
    <section aria-label={t("title")}>
      <Title order={2} mt={24} mb={8}>
        {t("title")}
      </Title>
      <Panel>
        <Group gap={24} mb={16}>
          <Sparkline past={members} width={220} height={40} />
          <Text>
            {t("sentence", { from: members[0] ?? 0, to: members.at(-1) ?? 0, entered: sum(entered), left: sum(left) })}
          </Text>
        </Group>
        <SmallTable
          heads={[t("version"), t("name"), t("changedAt"), t("changedBy")]}
          rows={segment.versions.map((version) => ({
            id: String(version.version),
            name: version.version,
            cells: [
              version.name,
              format.instant(version.changedAt),
              version.changedBy ? authorName(version.changedBy) : "–",
            ],
          }))}
        />
      </Panel>
    </section>
  );
}
