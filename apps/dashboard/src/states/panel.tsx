import type { ReactNode } from "react";
import styles from "./states.module.css";

/** A bordered surface: what a page is made of. */
export function Panel({ children, flush = false }: { children: ReactNode; flush?: boolean }) {
  return <div className={flush ? styles.panel : `${styles.panel} ${styles.padded}`}>{children}</div>;
}
