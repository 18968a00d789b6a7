"use client";
import { Button } from "@mantine/core";
import { IconFileTypeCsv } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type CsvPreamble, fileName, toCsv } from "../../format/csv.ts";
import { download } from "../../format/download.ts";
import { useFormat } from "../../format/use-format.ts";
import type { CohortMeasure, CohortPeriod } from "../../gql/graphql.ts";
import { ScrollRegion } from "../../table/scroll-region.tsx";
import { type CohortRow, strengths } from "./cohort-facts.ts";
import styles from "./cohorts.module.css";

interface CohortMapProps {
  cohorts: readonly CohortRow[];
  by: CohortPeriod;
  measure: CohortMeasure;
  currency: string;
  title: string;
  facts: CsvPreamble;
}

/** Cohorts as a heat map that is a table: each cell holds its number, coloured by how much it is. */
export function CohortMap({ cohorts, by, measure, currency, title, facts }: CohortMapProps) {
  const t = useTranslations("cohorts");
  const format = useFormat();
  const strengthOf = strengths(cohorts);
  const periods = Math.max(0, ...cohorts.map(({ values }) => values.length));
  const after = Array.from({ length: periods }, (_, i) => i);
  const write = (value: number) => (measure === "RETENTION" ? format.share(value) : format.amount(value, currency));
  const nameOf = (start: string) => (by === "MONTH" ? format.month(start) : quarterOf(start));

  function saveCsv() {
    const header = [t("cohort"), t("customers"), ...after.map((n) => t("after", { by, n }))];
    const rows = cohorts.map(({ start, customers, values }) => [start, customers, ...values]);
    download(fileName(title, "csv"), toCsv(header, rows, [[t("what"), title], ...facts]));
  }

  return (
    <figure className={styles.frame}>
      <div className={styles.head}>
        <figcaption>
          <h2 className={styles.title}>{title}</h2>
        </figcaption>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileTypeCsv size={16} stroke={1.5} aria-hidden />}
          onClick={saveCsv}
        >
          {t("csv")}
        </Button>
      </div>
      <ScrollRegion label={title}>
        <table className={styles.map}>
          <thead>
            <tr>
              <th scope="col">{t("cohort")}</th>
              <th scope="col">{t("customers")}</th>
              {after.map((n) => (
                <th key={n} scope="col">
                  {t("after", { by, n })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map(({ start, customers, values }) => (
              <tr key={start}>
                <th scope="row">{nameOf(start)}</th>
                <td className="num">{format.units(customers)}</td>
                {after.map((n) => {
                  const value = values[n];
                  const strength = value === undefined || n === 0 ? 0 : strengthOf(value);
                  return (
                    <td
                      key={n}
                      className="num"
                      style={{
                        background: `color-mix(in srgb, var(--bw-accent) ${Math.round(strength * 38)}%, transparent)`,
                      }}
                    >
                      {value === undefined ? "" : write(value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </figure>
  );
}

/** 2026 Q1 of the quarter's first day. */
function quarterOf(start: string): string {
  return `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
}
