"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Group, Table, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { Dialog } from "../states/dialog.tsx";
import { useAction } from "../states/use-action.ts";
import { modelName } from "./model-name.ts";
import type { ModelRow } from "./model-row.ts";
import { modelRollbackMutation } from "./models.operations.ts";
import { rollbackTarget } from "./rollback-target.ts";

interface RollbackDialogProps {
  versions: readonly ModelRow[];
  variant: string;
  onClose: () => void;
}

/** What a rollback changes, before it changes it. */
export function RollbackDialog({ versions, variant, onClose }: RollbackDialogProps) {
  const t = useTranslations("rollback");
  const format = useFormat();
  const { run, busy } = useAction();
  const [rollBack] = useMutation(modelRollbackMutation, { refetchQueries: "active" });
  const now = versions.find((model) => model.variant === variant && model.status === "CHAMPION");
  const then = rollbackTarget(versions, variant);
  if (!now || !then) return null;
  const lines = [
    [t("version"), modelName(now), modelName(then)],
    [t("score"), format.measure(now.score), format.measure(then.score)],
    [t("dataUntil"), format.date(now.windowEnd), format.date(then.windowEnd)],
    [t("trained"), format.instant(now.createdAt), format.instant(then.createdAt)],
  ] as const;

  async function confirm() {
    const input = { task: "DEMAND_FORECAST" as const, variant };
    const payload = await run(async () => (await rollBack({ variables: { input } })).data?.modelRollback, t("done"));
    if (payload) onClose();
  }

  return (
    <Dialog title={t("title", { variant })} onClose={onClose}>
      <Text mb={12}>{t("text")}</Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col">{t("now")}</Table.Th>
            <Table.Th scope="col">{t("then")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(([name, before, after]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td className="num">{before}</Table.Td>
              <Table.Td className="num">{after}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onClose}>
          {t("keep")}
        </Button>
        <Button onClick={() => void confirm()} loading={busy}>
          {t("confirm", { model: modelName(then) })}
        </Button>
      </Group>
    </Dialog>
  );
}
