"use client";
import { useLazyQuery } from "@apollo/client/react";
import { Button, Group, Text } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { auditLogCheckQuery } from "./audit.operations.ts";

/** Has every line of the log worked out anew, when somebody asks: it reads all of it. */
export function AuditCheck() {
  const t = useTranslations("audit");
  const format = useFormat();
  const [check, { data, error, loading }] = useLazyQuery(auditLogCheckQuery, { fetchPolicy: "network-only" });
  if (error) return <ErrorState error={error} onRetry={() => void check()} />;
  const found = data?.auditLogCheck;
  const anchors = found?.anchors ?? [];
  const latest = anchors[anchors.length - 1];
  const forged = anchors.find(({ genuine }) => !genuine);
  return (
    <Panel>
      <Group justify="space-between" gap={12}>
        <div style={{ minWidth: 0, flex: "1 1 260px" }}>
          <Text aria-live="polite">
            {found
              ? found.intact
                ? t("intact", { count: found.eventCount })
                : forged
                  ? t("forged", { when: format.instant(forged.cutAt) })
                  : t("broken", { line: found.brokenAt ?? "" })
              : t("text")}
          </Text>
          {found?.head ? (
            <Text size="xs" className="muted" style={{ overflowWrap: "anywhere" }}>
              {t("head", { count: format.units(found.eventCount), hash: found.head })}
            </Text>
          ) : null}
          {latest ? (
            <Text size="xs" className="muted" style={{ overflowWrap: "anywhere" }}>
              {t("cut", {
                count: anchors.reduce((sum, { lineCount }) => sum + Number(lineCount), 0),
                when: format.instant(latest.lastAt),
                hash: latest.hash,
              })}
            </Text>
          ) : null}
        </div>
        <Button
          size="xs"
          variant="default"
          loading={loading}
          leftSection={<IconShieldCheck size={14} aria-hidden />}
          onClick={() => void check()}
        >
          {t("check")}
        </Button>
      </Group>
    </Panel>
  );
}
