"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SidePanel } from "../../states/side-panel.tsx";
import { useAction } from "../../states/use-action.ts";
import type { Selecting } from "../../table/data-table.tsx";
import { among, nothingSelected } from "../../table/selection.ts";
import type { ProposalRow } from "../proposal-columns.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { BulkReject } from "./bulk-reject.tsx";
import { BulkReview } from "./bulk-review.tsx";

/** Ticking of proposals, and what is done with all that are ticked. @param rows those that are loaded and open */
export function useBulk(rows: readonly ProposalRow[]): { selecting: Selecting<ProposalRow>; acts: ReactNode } {
  const t = useTranslations("bulk");
  const [kept, setSelection] = useState(nothingSelected);
  const [act, setAct] = useState<"review" | "reject" | null>(null);
  // What is being decided stays on screen when the list behind it has it no more.
  const [deciding, setDeciding] = useState<readonly ProposalRow[]>([]);
  // Here, and not in the panel, which must not go before the answer: with it would go the way back.
  const approving = useAction();
  const selection = among(
    kept,
    rows.map(({ id }) => id),
  );
  const selected = rows.filter(({ id }) => selection.ids.has(id));
  const nameOf = (row: ProposalRow) => `${row.product.name}, ${row.location.name}`;

  function begin(next: "review" | "reject") {
    setDeciding(selected);
    setAct(next);
  }
  const close = () => setAct(null);
  const clear = () => setSelection(nothingSelected);

  const acts = (
    <>
      {selected.length > 0 && act === null ? (
        <BulkBar
          proposals={selected}
          onReview={() => begin("review")}
          onReject={() => begin("reject")}
          onClear={clear}
        />
      ) : null}
      <SidePanel
        opened={act === "review"}
        title={t("reviewTitle", { count: deciding.length })}
        width={640}
        locked={approving.busy}
        onClose={close}
      >
        {act === "review" ? (
          <BulkReview proposals={deciding} action={approving} onDecided={clear} onClose={close} />
        ) : null}
      </SidePanel>
      {act === "reject" ? (
        <BulkReject
          proposalIds={deciding.map(({ id }) => id)}
          onDecided={() => {
            clear();
            close();
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
  return { selecting: { selection, onChange: setSelection, nameOf }, acts };
}
