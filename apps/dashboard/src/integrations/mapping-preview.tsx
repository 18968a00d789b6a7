"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { CrmMappingInput, CrmPreviewQuery } from "../gql/graphql.ts";
import { ErrorState } from "../states/error-state.tsx";
import { Tag } from "../states/tag.tsx";
import { ScrollRegion } from "../table/scroll-region.tsx";
import styles from "./integrations.module.css";
import { crmPreviewQuery } from "./integrations.operations.ts";

interface MappingPreviewProps {
  connectionId: string;
  mapping: CrmMappingInput;
}

/** A mapping on the CRM's first ten records: what is there, what it becomes, and where it would be written. */
export function MappingPreview({ connectionId, mapping }: MappingPreviewProps) {
  const t = useTranslations("integrations.preview");
  const { data, error, refetch } = useQuery(crmPreviewQuery, {
    variables: { id: connectionId, mapping },
    fetchPolicy: "no-cache",
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton mt={16} height={160} radius={8} />;
  const { records, userErrors } = data.crmConnectionPreview;
  return (
    <section aria-label={t("title")}>
      <Title order={3} mt={16} mb={4}>
        {t("title")}
      </Title>
      {userErrors.map(({ message }) => (
        <Text key={message} role="alert" className={styles.problem}>
          {message}
        </Text>
      ))}
      {records.length === 0 && userErrors.length === 0 ? <Text className="muted">{t("nothing")}</Text> : null}
      {records.length > 0 ? <PreviewTable records={records} /> : null}
    </section>
  );
}

function PreviewTable({ records }: { records: CrmPreviewQuery["crmConnectionPreview"]["records"] }) {
  const t = useTranslations("integrations.preview");
  const fields = records[0]?.values.map(({ field }) => field) ?? [];
  return (
    <ScrollRegion label={t("title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("customer")}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map(({ crmId, externalId, isNew, problem, values }) => (
            <tr key={crmId}>
              <th scope="row">
                {externalId ?? crmId} {isNew ? <Tag tone="good">{t("new")}</Tag> : null}
                {problem ? <small className={styles.problem}>{problem}</small> : null}
              </th>
              {values.map(({ field, there, read, here, writes, problem: wrong }) => (
                <td key={field}>
                  {read ?? "–"}
                  {there !== read ? <small>{t("there", { value: there ?? "–" })}</small> : null}
                  {writes === "BELLWETHER" && !isNew ? <small>{t("replaces", { value: here ?? "–" })}</small> : null}
                  {writes === "CRM" ? <small>{t("sends", { value: here ?? "–" })}</small> : null}
                  {wrong ? <small className={styles.problem}>{wrong}</small> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
