import type { ReactNode } from "react";
import styles from "./small-table.module.css";

export interface SmallRow {
  id: string;
  name: ReactNode;
  /** One for each head but the first. */
  cells: readonly ReactNode[];
}

interface SmallTableProps {
  heads: readonly string[];
  rows: readonly SmallRow[];
  /** Whether what stands there is of the question before. */
  busy?: boolean;
}

/** A few figures beside one another, which nobody sorts or saves. */
export function SmallTable({ heads, rows, busy = false }: SmallTableProps) {
  return (
    <table className={styles.table} aria-busy={busy}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={heads[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
