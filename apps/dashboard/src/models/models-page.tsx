"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Tabs } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { accuracyVerdict } from "../demand/accuracy-verdict.ts";
import { useFormat } from "../format/use-format.ts";
import { PageHead } from "../frame/page-head.tsx";
import type { ModelTask } from "../gql/graphql.ts";
import { useViewer } from "../session/use-viewer.ts";
import { ErrorState } from "../states/error-state.tsx";
import { useAction } from "../states/use-action.ts";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { JobsPanel } from "./jobs-panel.tsx";
import { modelsQuery, modelTrainMutation } from "./models.operations.ts";
import { RuntimePanel } from "./runtime-panel.tsx";
import { VersionsPanel } from "./versions-panel.tsx";

const tabs = ["versions", "jobs", "runtime"] as const;

/** Which models speak, how good they are, and what is being computed. */
export function ModelsPage() {
  const t = useTranslations("models");
  const format = useFormat();
  const { may } = useViewer();
  const { run, busy } = useAction();
  const [train] = useMutation(modelTrainMutation, { refetchQueries: ["Jobs", "Activity"] });
  const [tab, setTab] = useQueryState("tab", parseAsStringLiteral(tabs).withDefault("versions"));
  const { data, error, refetch } = useQuery(modelsQuery);
  const champions = data?.modelVersions.nodes.filter((model) => model.status === "CHAMPION") ?? [];
  const champion = champions.find((model) => model.variant === "DAY") ?? champions[0];

  function sentence() {
    if (!data) return error ? null : undefined;
    if (!champion) return t("sentence.none");
    const verdict = accuracyVerdict(champion.score, champion.baselineScore);
    return t("sentence.champion", {
      verdict: verdict.kind,
      share: "share" in verdict ? format.share(verdict.share) : "",
      date: format.date(champion.windowEnd),
      ago: format.ago(champion.createdAt),
    });
  }

  async function trainNow(task: ModelTask) {
    const payload = await run(
      async () => (await train({ variables: { input: { task } } })).data?.modelTrain,
      t("started"),
    );
    if (payload) void setTab("jobs");
  }

  return (
    <>
      <PageHead
        title={t("title")}
        sentence={sentence()}
        actions={
          may("MODELS_MANAGE") ? (
            <>
              <Button variant="default" onClick={() => void trainNow("CUSTOMER_SCORES")} loading={busy}>
                {t("score")}
              </Button>
              <Button
                leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
                onClick={() => void trainNow("DEMAND_FORECAST")}
                loading={busy}
              >
                {t("train")}
              </Button>
            </>
          ) : null
        }
      />
      <Tabs
        value={tab}
        onChange={(value) => void setTab(tabs.find((each) => each === value) ?? "versions")}
        keepMounted={false}
      >
        <Tabs.List mb={16}>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="versions">
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : data ? (
            <VersionsPanel versions={data.modelVersions.nodes} mayManage={may("MODELS_MANAGE")} />
          ) : (
            <TableSkeleton />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="jobs">
          <JobsPanel mayManage={may("MODELS_MANAGE")} />
        </Tabs.Panel>
        <Tabs.Panel value="runtime">
          <RuntimePanel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
