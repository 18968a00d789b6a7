"use client";
import { useApolloClient, useMutation } from "@apollo/client/react";
import { Alert, Box, Button, Group, Progress, Switch, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFormat } from "../../../format/use-format.ts";
import type { ArticleSiteFactsFragment } from "../../../gql/graphql.ts";
import { Panel } from "../../../states/panel.tsx";
import { useAction } from "../../../states/use-action.ts";
import { SitePages } from "./site-pages.tsx";
import { isUnderWay } from "./site-under-way.ts";
import {
  articleSiteReadMutation,
  articleSiteRemoveMutation,
  articleSiteStopMutation,
  articleSiteUpdateMutation,
} from "./sites.operations.ts";

/** A site: how its reading goes or went, and what can be done with it. */
export function SiteCard({ site }: { site: ArticleSiteFactsFragment }) {
  const t = useTranslations("knowledgeImport");
  const format = useFormat();
  const client = useApolloClient();
  const { run, busy } = useAction();
  const [read] = useMutation(articleSiteReadMutation);
  const [stop] = useMutation(articleSiteStopMutation);
  const [update] = useMutation(articleSiteUpdateMutation);
  const [remove] = useMutation(articleSiteRemoveMutation, { refetchQueries: ["ArticleSites"] });
  const [showsPages, setShowsPages] = useState(false);
  const isReading = isUnderWay(site);
  const wasReading = useRef(isReading);
  useEffect(() => {
    // What was read shows in the list of articles behind, and in the report.
    if (wasReading.current && !isReading) void client.refetchQueries({ include: ["Articles", "ArticlePages"] });
    wasReading.current = isReading;
  }, [isReading, client]);
  const input = { siteId: site.id };
  const told = site.counts.map(({ outcome, count }) => t(`count.${outcome}`, { count })).join(t("between"));

  return (
    <Panel>
      <Title order={3} style={{ overflowWrap: "anywhere" }}>
        {site.url}
      </Title>
      {isReading && site.job ? (
        <div>
          <Text size="sm" role="status">
            {site.job.step?.text ?? t("waiting")}
          </Text>
          <Progress value={site.job.progress * 100} aria-label={t("progress", { url: site.url })} my={8} />
        </div>
      ) : (
        <Text size="sm" className="muted">
          {site.readAt ? t("read", { ago: format.ago(site.readAt), told: told || t("none") }) : t("never")}
        </Text>
      )}
      {site.problem && !isReading ? (
        <Alert color="red" variant="outline" mt={8}>
          {site.problem.text}
        </Alert>
      ) : null}
      <Switch
        mt={8}
        label={t("nightly")}
        checked={site.isNightly}
        disabled={busy}
        onChange={(event) => {
          const isNightly = event.currentTarget.checked;
          void run(
            async () => (await update({ variables: { input: { ...input, isNightly } } })).data?.articleSiteUpdate,
          );
        }}
      />
      <Group gap={8} mt={12}>
        {isReading ? (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() =>
              void run(async () => (await stop({ variables: { input } })).data?.articleSiteStop, t("stopped"))
            }
          >
            {t("stop")}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => void run(async () => (await read({ variables: { input } })).data?.articleSiteRead)}
          >
            {t("again")}
          </Button>
        )}
        {site.counts.length > 0 ? (
          <Button size="xs" variant="default" aria-expanded={showsPages} onClick={() => setShowsPages(!showsPages)}>
            {t("pages")}
          </Button>
        ) : null}
        <Button
          size="xs"
          variant="subtle"
          color="red"
          disabled={busy}
          onClick={() =>
            void run(async () => (await remove({ variables: { input } })).data?.articleSiteRemove, t("removed"))
          }
        >
          {t("remove")}
        </Button>
      </Group>
      {showsPages ? (
        <Box mt={12}>
          <SitePages site={site} />
        </Box>
      ) : null}
    </Panel>
  );
}
