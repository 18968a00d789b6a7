import { useTranslations } from "next-intl";
import type { InboxNumbersFragment } from "../../gql/graphql.ts";
import styles from "./inbox.module.css";
import { type View, views } from "./use-inbox-state.ts";

interface QueueNavProps {
  view: View;
  counts: InboxNumbersFragment | undefined;
  onChoose: (view: View) => void;
}

const countOf: Record<View, (counts: InboxNumbersFragment) => number | null> = {
  MINE: ({ mine }) => mine,
  UNASSIGNED: ({ unassigned }) => unassigned,
  WAITING: ({ waiting }) => waiting,
  BREACHED: ({ breached }) => breached,
  SNOOZED: ({ snoozed }) => snoozed,
  MENTIONED: ({ mentioned }) => mentioned,
  BOT: ({ bot }) => bot,
  // What is done grows without end, and nobody waits for its number.
  RESOLVED: () => null,
  DISSATISFIED: () => null,
};

/** The parts of the inbox, with how many are in each. */
export function QueueNav({ view, counts, onChoose }: QueueNavProps) {
  const t = useTranslations("inbox");
  return (
    <nav className={styles.queues} aria-label={t("queues")}>
      {views.map((one) => {
        const count = counts ? countOf[one](counts) : null;
        return (
          <button
            key={one}
            type="button"
            aria-current={one === view ? "true" : undefined}
            onClick={() => onChoose(one)}
            data-late={one === "BREACHED" && count ? true : undefined}
          >
            {t(`queue.${one}`)}
            {count === null ? null : <span className="num">{count}</span>}
          </button>
        );
      })}
    </nav>
  );
}
