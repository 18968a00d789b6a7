import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import type { IntentRow } from "./use-intent-names.ts";

interface Words {
  column: (name: "name" | "skill" | "accepted" | "proposed" | "precision" | "recall") => string;
  nameOf: (key: string) => string;
  policy: string;
  anybody: string;
  share: (value: number) => string;
}

/** Columns of the list of intents. */
export function intentColumns({ column, nameOf, policy, anybody, share }: Words): Column<IntentRow>[] {
  const figure = (id: "precision" | "recall"): Column<IntentRow> => ({
    id,
    header: column(id),
    value: (row) => row[id],
    cell: (row) => (row[id] === null ? "–" : share(row[id])),
    numeric: true,
  });
  return [
    {
      id: "name",
      header: column("name"),
      value: (row) => nameOf(row.key),
      cell: (row) => (
        <>
          {nameOf(row.key)} {row.isPolicy ? <Tag>{policy}</Tag> : null}
        </>
      ),
      card: "title",
    },
    { id: "skill", header: column("skill"), value: (row) => row.skill ?? anybody },
    { id: "accepted", header: column("accepted"), value: (row) => row.examples.accepted, numeric: true },
    { id: "proposed", header: column("proposed"), value: (row) => row.examples.proposed, numeric: true },
    figure("precision"),
    figure("recall"),
  ];
}
