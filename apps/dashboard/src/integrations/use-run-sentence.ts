import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import type { CrmRunFactsFragment } from "../gql/graphql.ts";

/** What a run came to, in one sentence; that there was none where there was none. */
export function useRunSentence(): (run: CrmRunFactsFragment | null) => string {
  const t = useTranslations("integrations.runSentence");
  const format = useFormat();
  return (run) => {
    if (run === null) return t("none");
    if (run.status === "RUNNING") return t("running");
    if (run.failure) return run.failure.text;
    const { here, there } = run;
    return t(run.kind, {
      ago: format.ago(run.finishedAt ?? run.startedAt),
      here: here.created + here.updated,
      there: there.created + there.updated,
      refused: here.refused + there.refused,
    });
  };
}
