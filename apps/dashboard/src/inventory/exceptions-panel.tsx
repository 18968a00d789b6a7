"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { fresh } from "../graphql/fresh.ts";
import { ErrorState } from "../states/error-state.tsx";
import { Panel } from "../states/panel.tsx";
import { ExceptionActLink } from "./exception-act-link.tsx";
import { ExceptionSubject } from "./exception-subject.tsx";
import { ExceptionTag } from "./exception-tag.tsx";
import styles from "./inventory.module.css";
import { exceptionsQuery } from "./inventory.operations.ts";

/** As many as fit above the work without pushing it off the screen. */
const shownExceptions = 4;

/** What needs a person most, by money. */
export function ExceptionsPanel() {
  const t = useTranslations("exceptions");
  const format = useFormat();
  const { data, error, refetch } = useQuery(exceptionsQuery, {
    ...fresh,
    variables: { filter: {}, first: shownExceptions },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={140} radius={8} />;
  const { nodes, totalCount } = data.inventoryExceptions;
  return (
    <Panel flush>
      <div className={styles.panelHead}>
        <Title order={2}>{t("title")}</Title>
        {totalCount > nodes.length ? (
          <Link href="/inventory/exceptions" prefetch={false}>
            {t("all", { count: totalCount })}
          </Link>
        ) : null}
      </div>
      <Text className="muted" size="sm" px={16} pb={12}>
        {t(nodes.length === 0 ? "none" : "span")}
      </Text>
      {nodes.length === 0 ? null : (
        <ul className={styles.list}>
          {nodes.map((exception) => (
            <li key={exception.id} className={styles.item}>
              <ExceptionTag kind={exception.kind} />
              <span className={styles.itemText}>
                <ExceptionSubject exception={exception} />
                <br />
                <span className="muted">{exception.remark.text}</span>
              </span>
              <ExceptionActLink exception={exception} />
              <span>{format.amount(exception.amount.amount, exception.amount.currency)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
