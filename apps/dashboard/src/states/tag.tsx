import type { ReactNode } from "react";
import styles from "./states.module.css";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad";

/** A word that classifies what it stands beside. Its tone never says what its text does not. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {children}
    </span>
  );
}
