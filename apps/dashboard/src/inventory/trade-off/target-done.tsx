import { Button, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { PlanStart } from "../plan-start.tsx";
import type { useSetTarget } from "./use-set-target.ts";

/** That a target is set, what makes it count, and the way back. */
export function TargetDone({ setting: { busy, done, forget } }: { setting: ReturnType<typeof useSetTarget> }) {
  const t = useTranslations("tradeOff.apply");
  const format = useFormat();
  if (!done) return null;
  return (
    <>
      <Text mb={8}>{done.target === null ? t("takenAway") : t("done", { rate: format.rate(done.target) })}</Text>
      <Group gap={8}>
        <PlanStart primary />
        <Button
          variant="default"
          loading={busy}
          onClick={async () => {
            if (await done.undo()) forget();
          }}
        >
          {t("undo")}
        </Button>
        <Button variant="subtle" onClick={forget}>
          {t("goOn")}
        </Button>
      </Group>
    </>
  );
}
