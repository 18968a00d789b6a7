import { Anchor } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { CrmRunFactsFragment } from "../gql/graphql.ts";
import { ScrollRegion } from "../table/scroll-region.tsx";
import { RunStatusTag } from "./crm-tags.tsx";
import styles from "./integrations.module.css";

interface RunsTableProps {
  runs: readonly CrmRunFactsFragment[];
  onOpen: (id: string) => void;
}

/** The latest runs, with what each wrote on either side. */
export function RunsTable({ runs, onOpen }: RunsTableProps) {
  const t = useTranslations("integrations");
  const format = useFormat();
  const heads = ["when", "kindHead", "statusHead", "here", "there", "refused", "by"] as const;
  return (
    <ScrollRegion label={t("history")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`runs.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Anchor component="button" type="button" inherit onClick={() => onOpen(run.id)}>
                  {format.instant(run.startedAt)}
                </Anchor>
              </th>
              <td>{t(`kind.${run.kind}`)}</td>
              <td>
                <RunStatusTag status={run.status} />
              </td>
              <td>{t("runs.counts", { created: run.here.created, updated: run.here.updated })}</td>
              <td>{t("runs.counts", { created: run.there.created, updated: run.there.updated })}</td>
              <td>{format.units(run.here.refused + run.there.refused)}</td>
              <td>{run.startedBy?.name ?? (run.startedBy ? t("runs.former") : t("runs.schedule"))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
