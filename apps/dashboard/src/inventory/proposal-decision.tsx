"use client";
import { Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { Tag } from "../states/tag.tsx";
import { ProposalChange, type ProposalDetailData } from "./proposal-change.tsx";

/** What became of a proposal and what it changes. */
export function ProposalDecision({ proposal }: { proposal: ProposalDetailData }) {
  const t = useTranslations("proposal");
  const format = useFormat();
  const { status, decidedAt, decisionReason, purchaseOrder } = proposal;
  const quantity = Number(proposal.decidedQuantity ?? proposal.quantity);
  return (
    <section>
      <Text mb={8}>
        <Tag tone={status === "APPROVED" ? "good" : status === "OPEN" ? "accent" : "plain"}>
          {t(`status.${status}`)}
        </Tag>{" "}
        {t(`what.${proposal.kind}`, { quantity: format.units(quantity) })}
      </Text>
      <ProposalChange proposal={proposal} quantity={quantity} />
      {decidedAt ? (
        <Text size="xs" className="muted" mt={8}>
          {t("decided", { when: format.instant(decidedAt) })} {decisionReason ?? ""}{" "}
          {purchaseOrder ? (
            <Link href={`/inventory/orders?order=${encodeURIComponent(purchaseOrder.externalId)}`} prefetch={false}>
              {purchaseOrder.externalId}
            </Link>
          ) : null}
        </Text>
      ) : null}
    </section>
  );
}
