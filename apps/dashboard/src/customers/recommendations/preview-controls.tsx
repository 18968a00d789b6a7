"use client";
import { useQuery } from "@apollo/client/react";
import { MultiSelect, Select, Switch } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./recommendations.module.css";
import { basketSearchQuery, customerSearchQuery } from "./recommendations.operations.ts";
import { type RecommendationsState, rules } from "./use-recommendations-state.ts";

/** Something that is chosen by the organisation's own key. */
interface Named {
  externalId: string;
  name?: string | null | undefined;
}

const searchDelayMs = 200;
/** Most products of a basket that a person would put together by hand. */
const mostInBasket = 10;

interface PreviewControlsProps {
  state: RecommendationsState;
  /** The chosen customer and products, with their names, as far as they are known. */
  customer: Named | null;
  basket: readonly Named[];
}

/** For whom, beside what and by which rules. */
export function PreviewControls({ state, customer, basket }: PreviewControlsProps) {
  const t = useTranslations("recommendations");
  return (
    <div className={styles.controls}>
      <CustomerSelect chosen={customer} onChange={(externalId) => void state.setState({ customer: externalId })} />
      <BasketSelect chosen={basket} onChange={(externalIds) => void state.setState({ basket: externalIds })} />
      <fieldset className={styles.rules}>
        <legend>{t("rules")}</legend>
        {rules.map((rule) => (
          <Switch
            key={rule}
            size="sm"
            label={t(`rule.${rule}`)}
            checked={state[rule]}
            onChange={({ currentTarget }) => void state.setState({ [rule]: currentTarget.checked })}
          />
        ))}
      </fieldset>
    </div>
  );
}

function CustomerSelect({ chosen, onChange }: { chosen: Named | null; onChange: (externalId: string | null) => void }) {
  const t = useTranslations("recommendations");
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, searchDelayMs);
  const { data, previousData } = useQuery(customerSearchQuery, { variables: { search } });
  const found = (data ?? previousData)?.customers.nodes ?? [];
  return (
    <Select
      label={t("customer")}
      placeholder={t("customerHint")}
      w={260}
      data={options(found, chosen === null ? [] : [chosen])}
      value={chosen?.externalId ?? null}
      onChange={onChange}
      onSearchChange={setTyped}
      // The server has searched already.
      filter={({ options: all }) => all}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("clearCustomer") }}
      nothingFoundMessage={t("nobody")}
    />
  );
}

function BasketSelect({ chosen, onChange }: { chosen: readonly Named[]; onChange: (externalIds: string[]) => void }) {
  const t = useTranslations("recommendations");
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed, searchDelayMs);
  const { data, previousData } = useQuery(basketSearchQuery, { variables: { search } });
  const found = (data ?? previousData)?.products.nodes ?? [];
  return (
    <MultiSelect
      label={t("basket")}
      placeholder={chosen.length === 0 ? t("basketHint") : ""}
      miw={260}
      maw={480}
      data={options(found, chosen)}
      value={chosen.map(({ externalId }) => externalId)}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("clearBasket") }}
      maxValues={mostInBasket}
      hidePickedOptions
      nothingFoundMessage={t("noProduct")}
    />
  );
}

/** What was found, after what is chosen: that must stay a choice for its name to be shown. */
function options(found: readonly Named[], chosen: readonly Named[]): { value: string; label: string }[] {
  const all = new Map([...chosen, ...found].map((one) => [one.externalId, one]));
  return [...all.values()].map(({ externalId, name }) => ({ value: externalId, label: name ?? externalId }));
}
