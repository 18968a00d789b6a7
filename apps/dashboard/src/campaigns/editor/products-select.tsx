"use client";
import { MultiSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useServerSearch } from "../../graphql/use-server-search.ts";
import { productSearchQuery } from "../../products/products.operations.ts";

interface NamedProduct {
  id: string;
  name: string;
  externalId: string;
}

interface ProductsSelectProps {
  label: string;
  value: string[];
  /** Those of the value whose names are known already. */
  known: readonly NamedProduct[];
  error: string | null;
  onChange: (productIds: string[]) => void;
}

const labelOf = ({ name, externalId }: NamedProduct) => `${name} (${externalId})`;

/** Some products, found by name or number. */
export function ProductsSelect({ label, value, known, error, onChange }: ProductsSelectProps) {
  const t = useTranslations("campaignEditor");
  const { found, select } = useServerSearch(productSearchQuery);
  // What is chosen keeps its name whatever is searched for next.
  const names = useRef(new Map<string, string>());
  const listed = found?.products.nodes ?? [];
  for (const product of [...known, ...listed]) names.current.set(product.id, labelOf(product));
  const options = new Set([...value, ...listed.map(({ id }) => id)]);
  return (
    <MultiSelect
      label={label}
      description={t("productsHint")}
      data={[...options].map((id) => ({ value: id, label: names.current.get(id) ?? "…" }))}
      value={value}
      error={error}
      onChange={onChange}
      nothingFoundMessage={t("noProduct")}
      {...select}
    />
  );
}
