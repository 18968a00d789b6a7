"use client";
import { useQuery } from "@apollo/client/react";
import { Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { Tag } from "../../states/tag.tsx";
import { SmallTable } from "../../table/small-table.tsx";
import styles from "./funnel.module.css";
import { pathsQuery } from "./funnel.operations.ts";
import type { FunnelState } from "./use-funnel-state.ts";

/** What most often came before purchases. */
export function PathsPanel({ state }: { state: Pick<FunnelState, "from" | "to"> }) {
  const t = useTranslations("funnel.paths");
  const kind = useTranslations("eventKind");
  const format = useFormat();
  const { from, to } = state;
  const { data, previousData, error, loading, refetch } = useQuery(pathsQuery, { variables: { from, to } });
  const shown = (data ?? previousData)?.customerPaths;
  return (
    <section aria-label={t("title")}>
      <Title order={2}>{t("title")}</Title>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : shown && shown.purchases === 0 ? (
        <Panel>{t("none")}</Panel>
      ) : (
        <>
          <Text className="muted" size="sm" mb={8}>
            {shown ? t("hint", { purchases: shown.purchases }) : "…"}
          </Text>
          <Panel>
            <SmallTable
              heads={[t("column.path"), t("column.purchases"), t("column.share")]}
              busy={loading}
              rows={(shown?.paths ?? []).map(({ steps, purchases, share }) => ({
                id: steps.join(),
                name: (
                  <span className={styles.path}>
                    {steps.length === 0 ? (
                      <span className="muted">{t("unseen")}</span>
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a kind may stand at several places of a path
                      steps.map((step, at) => <Tag key={at}>{kind(step)}</Tag>)
                    )}
                  </span>
                ),
                cells: [format.units(purchases), format.rate(share)],
              }))}
            />
          </Panel>
        </>
      )}
    </section>
  );
}
