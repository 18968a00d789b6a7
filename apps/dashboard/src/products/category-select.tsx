"use client";
import { useQuery } from "@apollo/client/react";
import { Select, type SelectProps } from "@mantine/core";
import { useTranslations } from "next-intl";
import { categoriesQuery } from "./products.operations.ts";

interface CategorySelectProps extends Pick<SelectProps, "label" | "aria-label"> {
  value: string | null;
  onChange: (categoryId: string | null) => void;
}

/** All categories together, or one of them with those inside it. */
export function CategorySelect({ value, onChange, ...labels }: CategorySelectProps) {
  const t = useTranslations("categorySelect");
  const { data } = useQuery(categoriesQuery);
  return (
    <Select
      size="xs"
      w={190}
      {...labels}
      placeholder={t("all")}
      data={(data?.categories ?? []).map(({ id, path }) => ({ value: id, label: path }))}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ "aria-label": t("all") }}
      searchable
      nothingFoundMessage={t("none")}
    />
  );
}
