"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, List, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { KnowledgeGapsQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import { supportRegressionRunMutation } from "./gaps.operations.ts";

interface RegressionPanelProps {
  regression: KnowledgeGapsQuery["supportRegression"];
  mayManage: boolean;
}

/** Whether support answers as people corrected it, and which questions it does not. */
export function RegressionPanel({ regression, mayManage }: RegressionPanelProps) {
  const t = useTranslations("supportGaps.regression");
  const format = useFormat();
  const { run, busy } = useAction();
  const [ask] = useMutation(supportRegressionRunMutation, { refetchQueries: ["KnowledgeGaps", "SupportQuality"] });
  const start = () => run(async () => ((await ask()).data ? { userErrors: [] } : undefined), t("done"));
  return (
    <Panel>
      <Group justify="space-between" gap={12}>
        <Text>
          {regression
            ? t("last", {
                passed: regression.passed,
                all: regression.passed + regression.failed,
                when: format.ago(regression.ranAt),
              })
            : t("never")}
        </Text>
        {mayManage ? (
          <Button variant="default" loading={busy} onClick={() => void start()}>
            {t("run")}
          </Button>
        ) : null}
      </Group>
      {regression && regression.failed > 0 ? (
        <List mt={8} size="sm">
          {regression.failures.map(({ id, question }) => (
            <List.Item key={id}>{t("failed", { question })}</List.Item>
          ))}
        </List>
      ) : null}
    </Panel>
  );
}
