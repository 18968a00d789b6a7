"use client";
import { Skeleton, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { SegmentPreviewQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { customerAddress } from "../customer-address.ts";
import styles from "./segments.module.css";

interface PreviewPanelProps {
  /** Undefined until there is an answer. */
  preview: SegmentPreviewQuery["segmentPreview"] | undefined;
  /** Whether what stands there is of the conditions before. */
  busy: boolean;
  /** Whether there is a condition at all. */
  empty: boolean;
}

/** Whom the conditions take in now: how many, in words, and some of them. */
export function PreviewPanel({ preview, busy, empty }: PreviewPanelProps) {
  const t = useTranslations("segmentBuilder");
  const format = useFormat();
  const counted = preview?.count ?? null;
  return (
    <Panel>
      <section aria-label={t("preview")} aria-busy={busy}>
        <Title order={2} mb={8}>
          {t("preview")}
        </Title>
        {empty ? (
          <Text c="dimmed">{t("nothingYet")}</Text>
        ) : preview === undefined ? (
          <Skeleton height={40} />
        ) : counted === null ? (
          <Text c="dimmed">{t("notCounted")}</Text>
        ) : (
          <>
            <output className={styles.count} aria-live="polite" style={{ opacity: busy ? 0.5 : 1 }}>
              {t("count", { count: counted })}
            </output>
            <Text size="sm" c="dimmed">
              {preview.share === null || preview.share === undefined
                ? t("noCustomers")
                : t("share", { share: format.share(preview.share) })}
            </Text>
            <Text mt={12}>{preview.sentence}</Text>
            {preview.sample.length > 0 ? (
              <>
                <Title order={3} mt={16} mb={4}>
                  {t("sample")}
                </Title>
                <ul className={styles.sample}>
                  {preview.sample.map((customer) => (
                    <li key={customer.id}>
                      <Link href={customerAddress(customer.id)}>{customer.name ?? customer.externalId}</Link>
                      {customer.country ? ` · ${customer.country}` : ""}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </>
        )}
      </section>
    </Panel>
  );
}
