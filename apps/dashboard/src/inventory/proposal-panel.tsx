"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton, Stack, Text, Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { fresh } from "../graphql/fresh.ts";
import detail from "../states/detail.module.css";
import { ErrorState } from "../states/error-state.tsx";
import { SidePanel } from "../states/side-panel.tsx";
import { stockAddress, supplierAddress } from "./addresses.ts";
import { proposalQuery } from "./inventory.operations.ts";
import { PerformanceTable } from "./performance-table.tsx";
import { ProposalDecision } from "./proposal-decision.tsx";
import { useProposalsState } from "./use-proposals-state.ts";

/** The proposal that the address names, beside the list. */
export function ProposalPanel() {
  const t = useTranslations("proposal");
  const { proposal, setState } = useProposalsState();
  return (
    <SidePanel
      opened={proposal !== null}
      title={t("title")}
      width={560}
      onClose={() => void setState({ proposal: null })}
    >
      {proposal ? <ProposalDetail id={proposal} /> : null}
    </SidePanel>
  );
}

function ProposalDetail({ id }: { id: string }) {
  const t = useTranslations("proposal");
  const format = useFormat();
  const { data, error, refetch } = useQuery(proposalQuery, { ...fresh, variables: { id } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  const proposal = data.node && "quantity" in data.node ? data.node : null;
  if (!proposal) return <Text>{t("unknown")}</Text>;
  const { product, location, supplier, fromLocation, moneyAtStake } = proposal;
  return (
    <Stack gap={16}>
      <div>
        <Title order={3}>
          <Link href={stockAddress(product.id, location.id)} prefetch={false}>
            {product.name}
          </Link>
        </Title>
        <Text size="xs" className="muted">
          {product.externalId} · {location.name}
        </Text>
      </div>
      <ProposalDecision proposal={proposal} />
      <section>
        <Title order={3}>{t("why")}</Title>
        <ul className={detail.reasons}>
          {proposal.reasons.map(({ code, text }) => (
            <li key={`${code}-${text}`}>{text}</li>
          ))}
        </ul>
      </section>
      <section>
        <Title order={3}>{t("ifNot", { amount: format.amount(moneyAtStake.amount, moneyAtStake.currency) })}</Title>
        <ul className={detail.reasons}>
          {proposal.consequences.map(({ code, text }) => (
            <li key={`${code}-${text}`}>{text}</li>
          ))}
        </ul>
      </section>
      <section>
        <Title order={3}>{t("facts")}</Title>
        <dl className={detail.facts}>
          <dt>{t("from")}</dt>
          <dd>
            {supplier ? (
              <Link href={supplierAddress(supplier.externalId)} prefetch={false}>
                {supplier.name}
              </Link>
            ) : (
              (fromLocation?.name ?? "–")
            )}
          </dd>
          <dt>{t("orderOn")}</dt>
          <dd>{format.date(proposal.orderOn)}</dd>
          <dt>{t("expectedOn")}</dt>
          <dd>{format.date(proposal.expectedOn)}</dd>
          <dt>{t("runsOut")}</dt>
          <dd>{proposal.stockoutOn ? format.date(proposal.stockoutOn) : t("lasts")}</dd>
          <dt>{t("chance")}</dt>
          <dd>{format.share(proposal.stockoutProbability)}</dd>
          <dt>{t("shortage")}</dt>
          <dd>{format.units(proposal.expectedShortage)}</dd>
          {proposal.policy ? (
            <>
              <dt>{t("reorderPoint")}</dt>
              <dd>{format.units(proposal.policy.reorderPoint)}</dd>
              <dt>{t("orderUpTo")}</dt>
              <dd>{format.units(proposal.policy.orderUpTo)}</dd>
            </>
          ) : null}
        </dl>
      </section>
      <section>
        <Title order={3} mb={8}>
          {t("proof")}
        </Title>
        <PerformanceTable performance={proposal.proof} />
      </section>
    </Stack>
  );
}
