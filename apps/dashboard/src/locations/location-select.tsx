"use client";
import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { locationsQuery } from "./locations.operations.ts";

interface LocationSelectProps {
  value: string | null;
  onChange: (locationId: string | null) => void;
}

/** All locations together, or one of them. */
export function LocationSelect({ value, onChange }: LocationSelectProps) {
  const t = useTranslations("demand");
  const { data } = useQuery(locationsQuery);
  const options = (data?.locations.nodes ?? []).map((location) => ({ value: location.id, label: location.name }));
  return (
    <Select
      size="xs"
      w={180}
      aria-label={t("location")}
      placeholder={t("allLocations")}
      data={options}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ "aria-label": t("allLocations") }}
      searchable={options.length > 8}
      nothingFoundMessage={t("noLocation")}
    />
  );
}
