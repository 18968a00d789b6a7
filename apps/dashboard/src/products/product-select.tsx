"use client";
import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useServerSearch } from "../graphql/use-server-search.ts";
import { namedProductQuery, productSearchQuery } from "./products.operations.ts";

const labelOf = ({ name, externalId }: { name: string; externalId: string }) => `${name} (${externalId})`;

interface ProductSelectProps {
  label: string;
  value: string | null;
  onChange: (productId: string | null) => void;
}

/** Any product, or one that is found by its name or number, whether it is still sold or not. */
export function ProductSelect({ label, value, onChange }: ProductSelectProps) {
  const t = useTranslations("productSelect");
  const { data } = useQuery(namedProductQuery, { variables: { id: value ?? "" }, skip: value === null });
  const chosen = data?.node && "name" in data.node ? data.node : null;
  // What is chosen has to be among the options for its name to be shown.
  const shown = chosen ? labelOf(chosen) : "…";
  const { found, select } = useServerSearch(productSearchQuery, shown);
  const options = new Map(value === null ? [] : [[value, shown]]);
  for (const product of found?.products.nodes ?? []) options.set(product.id, labelOf(product));
  return (
    <Select
      size="xs"
      w={220}
      label={label}
      placeholder={t("all")}
      data={[...options].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      {...select}
      clearable
      clearButtonProps={{ "aria-label": t("all") }}
      nothingFoundMessage={t("none")}
    />
  );
}
