"use client";
import { Button, Collapse, Select, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { ImportKind } from "../gql/graphql.ts";
import { Tag } from "../states/tag.tsx";
import { importFields } from "./import-fields.ts";
import styles from "./imports.module.css";

interface ColumnMappingProps {
  kind: ImportKind;
  header: readonly string[];
  /** Column of the file by field of ours; only what was chosen by hand. */
  columns: Record<string, string>;
  onChange: (columns: Record<string, string>) => void;
}

/** The file's columns as found, and a choice for those whose names the import would not recognise. */
export function ColumnMapping({ kind, header, columns, onChange }: ColumnMappingProps) {
  const t = useTranslations("mapping");
  const fields = useTranslations("importField");
  const [opened, { toggle }] = useDisclosure(false);

  function choose(field: string, column: string | null) {
    const { [field]: _, ...rest } = columns;
    onChange(column ? { ...rest, [field]: column } : rest);
  }

  return (
    <div>
      <Text size="xs" className="muted" mb={4}>
        {t("found", { count: header.length })}
      </Text>
      <div className={styles.found}>
        {header.map((name) => (
          <Tag key={name}>{name}</Tag>
        ))}
      </div>
      <Button variant="subtle" size="xs" px={0} mt={4} onClick={toggle} aria-expanded={opened}>
        {t("toggle")}
      </Button>
      <Collapse expanded={opened}>
        <Text size="xs" className="muted" mb={8}>
          {t("text")}
        </Text>
        <div className={styles.mapping}>
          {importFields[kind].map(({ name, required }) => (
            <Fragment key={name}>
              <span>
                {fields(name)}
                {required ? <span className="muted"> {t("required")}</span> : null}
              </span>
              <Select
                size="xs"
                aria-label={t("column", { field: fields(name) })}
                placeholder={t("automatic")}
                data={[...new Set(header)]}
                value={columns[name] ?? null}
                onChange={(column) => choose(name, column)}
                clearable
                clearButtonProps={{ "aria-label": t("automatic") }}
              />
            </Fragment>
          ))}
        </div>
      </Collapse>
    </div>
  );
}
