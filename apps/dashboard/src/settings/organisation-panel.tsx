"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Select, Skeleton, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ViewerQuery } from "../gql/graphql.ts";
import { localeNames, locales } from "../i18n/locales.ts";
import { useViewer } from "../session/use-viewer.ts";
import { Panel } from "../states/panel.tsx";
import { useAction } from "../states/use-action.ts";
import styles from "./settings.module.css";
import { organisationUpdateMutation } from "./settings.operations.ts";

type Organisation = ViewerQuery["viewer"]["organisation"];

export function OrganisationPanel() {
  const { viewer, may } = useViewer();
  return (
    <Panel>
      {viewer ? (
        <OrganisationForm organisation={viewer.organisation} mayChange={may("ORGANISATION_MANAGE")} />
      ) : (
        <Skeleton height={280} radius={8} />
      )}
    </Panel>
  );
}

function OrganisationForm({ organisation, mayChange }: { organisation: Organisation; mayChange: boolean }) {
  const t = useTranslations("organisation");
  const { run, busy } = useAction();
  const [update] = useMutation(organisationUpdateMutation);
  const [draft, setDraft] = useState({
    name: organisation.name,
    timeZone: organisation.timeZone,
    currency: organisation.currency,
    locale: organisation.locale,
  });
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const changed = (Object.keys(draft) as (keyof typeof draft)[]).some((name) => draft[name] !== organisation[name]);

  function save(event: FormEvent) {
    event.preventDefault();
    void run(async () => (await update({ variables: { input: draft } })).data?.organisationUpdate, t("saved"));
  }

  const zones = [...new Set(["UTC", organisation.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  const currencies = [...new Set([organisation.currency, ...Intl.supportedValuesOf("currency")])];
  return (
    <form className={styles.form} onSubmit={save}>
      <TextInput
        label={t("name")}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        disabled={!mayChange}
      />
      <Select
        label={t("timeZone")}
        description={t("timeZoneText")}
        data={zones}
        value={draft.timeZone}
        onChange={(timeZone) => timeZone && set({ timeZone })}
        searchable
        allowDeselect={false}
        limit={80}
        disabled={!mayChange}
      />
      <Select
        label={t("currency")}
        data={currencies}
        value={draft.currency}
        onChange={(currency) => currency && set({ currency })}
        searchable
        allowDeselect={false}
        disabled={!mayChange}
      />
      <Select
        label={t("locale")}
        description={t("localeText")}
        data={locales.map((value) => ({ value, label: localeNames[value] }))}
        value={draft.locale}
        onChange={(locale) => locale && set({ locale })}
        allowDeselect={false}
        disabled={!mayChange}
      />
      {mayChange ? (
        <div>
          <Button type="submit" disabled={!changed} loading={busy}>
            {t("save")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
