"use client";
import { ActionIcon, Checkbox, Group, Popover, Stack, TextInput, Tooltip } from "@mantine/core";
import { IconColumns3, IconDownload, IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./table.module.css";

interface ColumnChoice {
  id: string;
  header: string;
  visible: boolean;
  toggle: () => void;
}

interface TableBarProps {
  controls?: ReactNode;
  search?: string;
  onSearch?: (search: string) => void;
  columns: readonly ColumnChoice[];
  count: number;
  totalCount: number;
  onExport: () => void;
}

/** What stands over the rows: filters, search, how many, which columns, the file. */
export function TableBar({ controls, search, onSearch, columns, count, totalCount, onExport }: TableBarProps) {
  const t = useTranslations("table");
  return (
    <div className={styles.bar}>
      <Group gap={8} wrap="wrap">
        {controls}
        {onSearch ? (
          <TextInput
            size="xs"
            w={220}
            aria-label={t("filter")}
            placeholder={t("filter")}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={search ?? ""}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
        ) : null}
      </Group>
      <span className={styles.count} aria-live="polite">
        {count < totalCount ? t("countOf", { count, total: totalCount }) : t("count", { count })}
      </span>
      <Group gap={4}>
        <Popover position="bottom-end" trapFocus>
          <Popover.Target>
            <Tooltip label={t("columns")}>
              <ActionIcon aria-label={t("columns")}>
                <IconColumns3 size={18} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap={8}>
              {columns.map((column) => (
                <Checkbox
                  key={column.id}
                  size="xs"
                  label={column.header}
                  checked={column.visible}
                  onChange={column.toggle}
                />
              ))}
            </Stack>
          </Popover.Dropdown>
        </Popover>
        <Tooltip label={t("csv")}>
          <ActionIcon aria-label={t("csv")} onClick={onExport}>
            <IconDownload size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  );
}
