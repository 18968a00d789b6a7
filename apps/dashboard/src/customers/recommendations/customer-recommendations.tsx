"use client";
import { useQuery } from "@apollo/client/react";
import { Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../../charts/chart-skeleton.tsx";
import { productAddress } from "../../demand/product-cell.tsx";
import { TrustMark } from "../../models/trust-mark.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import type { ProfilePartProps } from "../profile/profile-part.ts";
import { NextAction } from "./next-action.tsx";
import styles from "./recommendations.module.css";
import { customerRecommendationsQuery } from "./recommendations.operations.ts";

/** What to do for the customer next, and what the customer may like. */
export function CustomerRecommendations({ customer }: ProfilePartProps) {
  const t = useTranslations("recommendations");
  const { data, error, refetch } = useQuery(customerRecommendationsQuery, { variables: { id: customer.id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ChartSkeleton />;
  const node = data.node && "recommendations" in data.node ? data.node : null;
  const list = node?.recommendations ?? [];
  const model = list[0]?.modelVersion;
  return (
    <>
      {node?.nextBestAction ? <NextAction next={node.nextBestAction} /> : null}
      <section aria-label={t("mayLike")}>
        <Panel>
          <div className={styles.head}>
            <Title order={2}>{t("mayLike")}</Title>
            {model ? <TrustMark model={model} /> : null}
          </div>
          {list.length === 0 ? <Text className="muted">{t("none")}</Text> : null}
          <ol className={styles.list}>
            {list.map(({ product, reason }) => (
              <li key={product.id} className={styles.item}>
                <Link href={productAddress(product.id)}>{product.name}</Link>
                <Text size="sm" className="muted">
                  {reason.text}
                </Text>
              </li>
            ))}
          </ol>
          <Link href={`/customers/recommendations?customer=${encodeURIComponent(customer.externalId)}`}>
            {t("rulesLink")}
          </Link>
        </Panel>
      </section>
    </>
  );
}
