"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, Group, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { Dialog } from "../../states/dialog.tsx";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import styles from "./scenarios.module.css";
import { scenarioDeleteMutation } from "./scenarios.operations.ts";
import type { Scenario } from "./scenarios-page.tsx";

interface ScenarioListProps {
  scenarios: readonly Scenario[];
  compared: readonly string[];
  most: number;
  onCompare: (ids: string[]) => void;
}

/** Every scenario: which are compared, which is opened again, which is forgotten. */
export function ScenarioList({ scenarios, compared, most, onCompare }: ScenarioListProps) {
  const t = useTranslations("scenarios");
  const format = useFormat();
  const { may } = useViewer();
  const { run, busy } = useAction();
  const [remove] = useMutation(scenarioDeleteMutation, { refetchQueries: ["Scenarios"] });
  const [going, setGoing] = useState<Scenario | null>(null);

  async function confirm({ id: scenarioId, version }: Scenario) {
    const input = { scenarioId, version };
    const done = await run(async () => (await remove({ variables: { input } })).data?.scenarioDelete, t("delete.done"));
    if (done) onCompare(compared.filter((id) => id !== scenarioId));
    setGoing(null);
  }

  return (
    <Panel>
      <Title order={2}>{t("list.title")}</Title>
      <Text size="xs" className="muted" mt={4} mb={12}>
        {t("list.most")}
      </Text>
      <ul className={styles.list}>
        {scenarios.map((scenario) => {
          const { id, name, note, updatedAt, updatedBy } = scenario;
          const isCompared = compared.includes(id);
          return (
            <li key={id}>
              <Checkbox
                aria-label={t("list.compare", { name })}
                checked={isCompared}
                disabled={isCompared ? compared.length === 1 : compared.length >= most}
                label={<b>{name}</b>}
                onChange={() => onCompare(isCompared ? compared.filter((other) => other !== id) : [...compared, id])}
              />
              {note ? <Text size="sm">{note}</Text> : null}
              <Text size="xs" className="muted">
                {t("list.by", { who: updatedBy?.name ?? t("list.somebody"), when: format.instant(updatedAt) })}
              </Text>
              <Group gap={8} mt={4}>
                <Button component={Link} href={`/ads/planner?scenario=${id}`} size="compact-sm" variant="default">
                  {t("list.open")}
                </Button>
                {may("CAMPAIGNS_MANAGE") ? (
                  <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setGoing(scenario)}>
                    {t("list.delete")}
                  </Button>
                ) : null}
              </Group>
            </li>
          );
        })}
      </ul>
      {going ? (
        <Dialog title={t("delete.title", { name: going.name })} onClose={() => setGoing(null)}>
          <Text size="sm">{t("delete.text")}</Text>
          <Group mt={16} gap={8} justify="flex-end">
            <Button variant="default" onClick={() => setGoing(null)}>
              {t("delete.cancel")}
            </Button>
            <Button color="red" loading={busy} onClick={() => void confirm(going)}>
              {t("delete.confirm")}
            </Button>
          </Group>
        </Dialog>
      ) : null}
    </Panel>
  );
}
