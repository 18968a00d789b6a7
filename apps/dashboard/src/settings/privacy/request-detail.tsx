"use client";
import { Button, Stack, Text, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { PrivacyRequestFactsFragment } from "../../gql/graphql.ts";
import { ownAddress } from "../../imports/upload-file.ts";
import detail from "../../states/detail.module.css";
import { SmallTable } from "../../table/small-table.tsx";
import { RequestStatusTag } from "./request-status-tag.tsx";

/** One request: its file, or the proof of what was erased and what stays. */
export function RequestDetail({ request }: { request: PrivacyRequestFactsFragment }) {
  const t = useTranslations("privacy");
  const format = useFormat();
  const { completedAt, downloadPath, expiresAt, proofHash, requestedBy } = request;
  return (
    <Stack gap={16}>
      <Title order={3}>
        {t(`kind.${request.kind}`)} <RequestStatusTag status={request.status} />
      </Title>
      <dl className={detail.facts} style={{ margin: 0 }}>
        <dt>{t("column.asked")}</dt>
        <dd>{format.instant(request.requestedAt)}</dd>
        <dt>{t("askedBy")}</dt>
        <dd>{requestedBy ? (requestedBy.name ?? t("former")) : t("byRule")}</dd>
        <dt>{t("completed")}</dt>
        <dd>{completedAt ? format.instant(completedAt) : "–"}</dd>
        {proofHash ? (
          <>
            <dt>{t("proofHash")}</dt>
            <dd style={{ overflowWrap: "anywhere" }}>
              <code>{proofHash}</code> {request.genuine ? t("genuine") : t("tampered")}
            </dd>
          </>
        ) : null}
      </dl>
      {downloadPath ? (
        <div>
          <Button
            component="a"
            href={ownAddress(downloadPath)}
            download
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t("download")}
          </Button>
          {expiresAt ? (
            <Text size="xs" className="muted" mt={4}>
              {t("until", { when: format.instant(expiresAt) })}
            </Text>
          ) : null}
        </div>
      ) : null}
      {request.erased.length > 0 ? (
        <SmallTable
          heads={[t("table"), t("deleted"), t("cleared"), t("remaining")]}
          rows={request.erased.map(({ table, deleted, cleared, remaining }) => ({
            id: table,
            name: table,
            cells: [deleted, cleared, remaining].map(format.units),
          }))}
        />
      ) : null}
      {request.kept.length > 0 ? (
        <div>
          <Title order={4}>{t("kept")}</Title>
          <ul style={{ margin: "8px 0 0", paddingInlineStart: 20 }}>
            {request.kept.map(({ table }) => (
              <li key={table}>{t(`keptReason.${keptReason(table)}`)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Stack>
  );
}

const told = ["order_line", "privacy_request", "audit_event"] as const;

/** Which sentence tells why a table stays. */
function keptReason(table: string): (typeof told)[number] | "other" {
  return told.find((one) => one === table) ?? "other";
}
