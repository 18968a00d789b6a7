"use client";
import { Text } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { useAuthorName } from "../session/use-author-name.ts";
import { useViewer } from "../session/use-viewer.ts";
import { Tag } from "../states/tag.tsx";
import { orderAddress } from "./addresses.ts";
import { ProposalActions } from "./proposal-actions.tsx";
import { ProposalChange, type ProposalDetailData } from "./proposal-change.tsx";

/** What became of a proposal, or how to decide it. */
export function ProposalDecision({ proposal }: { proposal: ProposalDetailData }) {
  const t = useTranslations("proposal");
  const format = useFormat();
  const authorName = useAuthorName();
  const { may } = useViewer();
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
      {status === "OPEN" && may("REPLENISHMENT_APPROVE") ? (
        // What a later plan proposes is begun with anew.
        <ProposalActions key={`${proposal.id} ${proposal.quantity}`} proposal={proposal} />
      ) : status === "OPEN" ? (
        <ProposalChange proposal={proposal} quantity={quantity} unitCost={Number(proposal.unitCost.amount)} />
      ) : null}
      {decidedAt ? (
        <Text size="xs" className="muted" mt={8}>
          {t("decided", { when: format.instant(decidedAt), who: authorName(proposal.decisionAuthor) })}{" "}
          {decisionReason ?? ""}
        </Text>
      ) : null}
      {purchaseOrder ? (
        <Text mt={8}>
          <Link href={orderAddress(purchaseOrder.externalId)} prefetch={false}>
            {t("order", { number: purchaseOrder.externalId })}
          </Link>
        </Text>
      ) : null}
    </section>
  );
}
