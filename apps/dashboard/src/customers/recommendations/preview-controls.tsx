"use client";
import { MultiSelect, Select, Switch } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useServerSearch } from "../../graphql/use-server-search.ts";
import styles from "./recommendations.module.css";
import { basketSearchQuery, customerSearchQuery } from "./recommendations.operations.ts";
import { type RecommendationsState, rules } from "./use-recommendations-state.ts";

/** Something that is chosen by the organisation's own key. */
interface Named {
  externalId: string;
  name?: string | null | undefined;
}

const labelOf = ({ name, externalId }: Named) => name ?? externalId;

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
  const { found, select } = useServerSearch(customerSearchQuery, chosen ? labelOf(chosen) : "");
  return (
    <Select
      label={t("customer")}
      placeholder={t("customerHint")}
      w={260}
      data={options(chosen === null ? [] : [chosen], found?.customers.nodes)}
      value={chosen?.externalId ?? null}
      onChange={onChange}
      {...select}
      clearable
      clearButtonProps={{ "aria-label": t("clearCustomer") }}
      nothingFoundMessage={t("nobody")}
    />
  );
}

function BasketSelect({ chosen, onChange }: { chosen: readonly Named[]; onChange: (externalIds: string[]) => void }) {
  const t = useTranslations("recommendations");
  const { found, select } = useServerSearch(basketSearchQuery);
  return (
    <MultiSelect
      label={t("basket")}
      placeholder={chosen.length === 0 ? t("basketHint") : ""}
      miw={260}
      maw={480}
      data={options(chosen, found?.products.nodes)}
      value={chosen.map(({ externalId }) => externalId)}
      onChange={onChange}
      {...select}
      clearable
      clearButtonProps={{ "aria-label": t("clearBasket") }}
      maxValues={mostInBasket}
      hidePickedOptions
      nothingFoundMessage={t("noProduct")}
    />
  );
}

/** What was found, after what is chosen: that must stay a choice for its name to be shown. */
function options(chosen: readonly Named[], found: readonly Named[] = []): { value: string; label: string }[] {
  const all = new Map([...chosen, ...found].map((one) => [one.externalId, one]));
  return [...all.values()].map((one) => ({ value: one.externalId, label: labelOf(one) }));
}
