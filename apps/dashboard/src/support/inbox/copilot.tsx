"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { customerAddress } from "../../customers/customer-address.ts";
import { useFormat } from "../../format/use-format.ts";
import type { ConversationWholeFragment } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { ExpectedSatisfaction } from "./expected-satisfaction.tsx";
import styles from "./inbox.module.css";
import { conversationCustomerQuery } from "./inbox.operations.ts";
import { Suggestion } from "./suggestion.tsx";

interface CopilotProps {
  conversation: ConversationWholeFragment;
  onClose: () => void;
  /** Takes a suggestion into the reply. */
  onUse: (text: string) => void;
  onSuggested: (answerId: string) => void;
}

/** What helps an agent to answer: what the customer said so far, who they are and what they bought. */
export function Copilot({ conversation, onClose, onUse, onSuggested }: CopilotProps) {
  const t = useTranslations("inbox.copilot");
  return (
    <aside className={styles.copilot} aria-label={t("title")}>
      <Button className={styles.onPhone} size="xs" variant="subtle" onClick={onClose}>
        {t("close")}
      </Button>
      <Suggestion conversation={conversation} onUse={onUse} onSuggested={onSuggested} />
      <section>
        <h3>{t("summary")}</h3>
        {conversation.summary ? (
          <ul>
            {conversation.summary.split("\n").map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <p className="muted">{t("noSummary")}</p>
        )}
        {conversation.handOffReason ? <p>{t(`why.${conversation.handOffReason}`)}</p> : null}
      </section>
      <ExpectedSatisfaction {...conversation} />
      <CustomerCard conversationId={conversation.id} />
    </aside>
  );
}

function CustomerCard({ conversationId }: { conversationId: string }) {
  const t = useTranslations("inbox.copilot");
  const format = useFormat();
  const { data } = useQuery(conversationCustomerQuery, { ...fresh, variables: { id: conversationId } });
  const customer = data?.conversation?.customer;
  return (
    <section>
      <h3>{t("customer")}</h3>
      {customer ? (
        <>
          <p>
            <Link href={customerAddress(customer.id)}>{customer.name ?? customer.externalId}</Link>
            {customer.email ? <span className="muted"> {customer.email}</span> : null}
          </p>
          <p className="muted">{t("orders", { count: customer.orders.totalCount })}</p>
          <ul>
            {customer.orders.nodes.map(({ id, externalId, placedAt, total }) => (
              <li key={id}>
                {externalId} · {format.instant(placedAt)} ·{" "}
                <span className="num">{format.money(total.amount, total.currency)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="muted">{t("unknownCustomer")}</p>
      )}
    </section>
  );
}
