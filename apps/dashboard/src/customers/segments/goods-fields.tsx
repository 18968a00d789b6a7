"use client";
import { useTranslations } from "next-intl";
import { CategorySelect } from "../../products/category-select.tsx";
import { ProductSelect } from "../../products/product-select.tsx";
import type { Fields } from "./draft.ts";
import type { FieldProps } from "./field-inputs.tsx";
import { aboutCategory, aboutProduct } from "./goods.ts";

const idIn = (fields: Fields, name: string): string | null => {
  const id = fields[name];
  return typeof id === "string" ? id : null;
};

/** The product or the category that is asked about; choosing the one lets go of the other. */
export function GoodsFields({ fields, onChange }: FieldProps) {
  const t = useTranslations("segmentBuilder");
  return (
    <>
      <ProductSelect
        label={t("product")}
        value={idIn(fields, "productId")}
        onChange={(id) => onChange(aboutProduct(fields, id))}
      />
      <CategorySelect
        label={t("category")}
        value={idIn(fields, "categoryId")}
        onChange={(id) => onChange(aboutCategory(fields, id))}
      />
    </>
  );
}
