"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Skeleton, Stack, Switch, Text, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ConsentPurpose, CustomerConsentQuery } from "../../gql/graphql.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { ErrorState } from "../../states/error-state.tsx";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import type { ProfilePartProps } from "../profile/profile-part.ts";
import { customerConsentQuery, customerConsentSetMutation } from "./consent.operations.ts";
import { ConsentHistory } from "./consent-history.tsx";
import { CustomerPrivacy } from "./customer-privacy.tsx";

type Customer = Extract<NonNullable<CustomerConsentQuery["node"]>, { __typename?: "Customer" }>;

const purposes = [
  "EMAIL_MARKETING",
  "SMS_MARKETING",
  "PROFILING",
  "ANALYTICS",
  "ADVERTISING",
] as const satisfies readonly ConsentPurpose[];

/** What is done until the customer refuses; the others need a consent. */
const doneUntilRefused: ReadonlySet<ConsentPurpose> = new Set<ConsentPurpose>(["PROFILING", "ANALYTICS"]);

/** What the customer agreed to, purpose by purpose, and what can be done in their name. */
export function CustomerConsent({ customer: { id, externalId } }: ProfilePartProps) {
  const t = useTranslations("consent");
  const { may } = useViewer();
  const { data, error, refetch } = useQuery(customerConsentQuery, { ...fresh, variables: { id } });
  const customer = data?.node && "consents" in data.node ? data.node : null;
  return (
    <section aria-label={t("title")}>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : customer ? (
        <Panel>
          <Stack gap={16}>
            <Decisions customer={customer} mayDecide={may("CUSTOMERS_PERSONAL")} />
            <ConsentHistory decisions={customer.consentHistory} />
            {may("PRIVACY_MANAGE") ? <CustomerPrivacy id={id} name={customer.name ?? externalId} /> : null}
          </Stack>
        </Panel>
      ) : (
        <Skeleton height={160} radius={8} />
      )}
    </section>
  );
}

function Decisions({ customer, mayDecide }: { customer: Customer; mayDecide: boolean }) {
  const t = useTranslations("consent");
  const format = useFormat();
  const { run, busy } = useAction();
  const [set] = useMutation(customerConsentSetMutation);
  const held = new Map(customer.consents.map((consent) => [consent.purpose, consent]));
  return (
    <Stack gap={12}>
      {purposes.map((purpose) => {
        const consent = held.get(purpose);
        const source = consent?.source === "erasure" ? t("fromErasure") : consent?.source;
        return (
          <Switch
            key={purpose}
            label={t(`purpose.${purpose}`)}
            description={
              consent
                ? t(consent.granted ? "agreed" : "refused", {
                    when: format.instant(consent.decidedAt),
                    source: source ?? "",
                  })
                : t(doneUntilRefused.has(purpose) ? "undecidedDone" : "undecided")
            }
            checked={consent?.granted ?? doneUntilRefused.has(purpose)}
            disabled={!mayDecide || busy}
            onChange={(event) => {
              const decisions = [{ purpose, granted: event.currentTarget.checked }];
              const input = { customerId: customer.id, decisions, source: t("source") };
              void run(async () => (await set({ variables: { input } })).data?.customerConsentSet, t("done"));
            }}
          />
        );
      })}
      {mayDecide ? (
        <Text size="xs" className="muted">
          {t("text")}
        </Text>
      ) : null}
    </Stack>
  );
}
