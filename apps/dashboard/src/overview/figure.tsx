import type { ReactNode } from "react";
import styles from "./overview.module.css";

interface FigureProps {
  label: string;
  value: ReactNode;
  /** Compared with what. */
  remark?: ReactNode;
  spark?: ReactNode;
}

/** One of at most five figures of a page. */
export function Figure({ label, value, remark, spark }: FigureProps) {
  return (
    <div className={styles.figure}>
      <div className={styles.figureLabel}>{label}</div>
      <div className={styles.figureRow}>
        <div className={styles.figureValue}>{value}</div>
        {spark}
      </div>
      <div className={styles.figureRemark}>{remark ?? "\u00a0"}</div>
    </div>
  );
}

/** Figures side by side, of one height. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={styles.figures}>{children}</div>;
}
