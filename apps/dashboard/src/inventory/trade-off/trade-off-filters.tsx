"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { LocationSelect } from "../../locations/location-select.tsx";
import { CategorySelect } from "../../products/category-select.tsx";
import { FilterSelect } from "../../table/filter-select.tsx";
import { abcClasses, type TradeOffFilter, xyzClasses } from "./target-scope.ts";
import styles from "./trade-off.module.css";
import { tradeOffSuppliersQuery } from "./trade-off.operations.ts";

interface TradeOffFiltersProps {
  filter: TradeOffFilter;
  onChange: (change: {
    abc?: TradeOffFilter["abc"];
    xyz?: TradeOffFilter["xyz"];
    category?: string | null;
    location?: string | null;
    supplier?: string | null;
  }) => void;
}

/** Which products the curve is about. */
export function TradeOffFilters({ filter, onChange }: TradeOffFiltersProps) {
  const t = useTranslations("tradeOff.filter");
  const { data } = useQuery(tradeOffSuppliersQuery);
  const suppliers = data?.suppliers.nodes.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const some = Object.values(filter).some((value) => value !== null);
  return (
    <div className={styles.filters}>
      <FilterSelect
        label={t("abc")}
        all={t("allAbc")}
        values={abcClasses}
        nameOf={(value) => t(`abcName.${value}`)}
        value={filter.abc}
        onChange={(abc) => onChange({ abc })}
      />
      <FilterSelect
        label={t("xyz")}
        all={t("allXyz")}
        values={xyzClasses}
        nameOf={(value) => t(`xyzName.${value}`)}
        value={filter.xyz}
        onChange={(xyz) => onChange({ xyz })}
      />
      <CategorySelect
        aria-label={t("category")}
        value={filter.categoryId}
        onChange={(category) => onChange({ category })}
      />
      <LocationSelect value={filter.locationId} onChange={(location) => onChange({ location })} />
      <Select
        size="xs"
        w={190}
        aria-label={t("supplier")}
        placeholder={t("allSuppliers")}
        data={suppliers}
        value={filter.supplierId}
        onChange={(supplier) => onChange({ supplier })}
        clearable
        clearButtonProps={{ "aria-label": t("allSuppliers") }}
        searchable
      />
      {some ? (
        <Button
          variant="subtle"
          size="xs"
          onClick={() => onChange({ abc: null, xyz: null, category: null, location: null, supplier: null })}
        >
          {t("clear")}
        </Button>
      ) : null}
    </div>
  );
}
