import { useFormat } from "../format/use-format.ts";
import styles from "./demand.module.css";

/** A signed change with an arrow. Neither direction is good or bad in itself, so it has no colour of judgement. */
export function ChangeText({ ratio }: { ratio: number | null | undefined }) {
  const format = useFormat();
  if (ratio === null || ratio === undefined) return <span className="muted">–</span>;
  const direction = ratio >= 0.005 ? "up" : ratio <= -0.005 ? "down" : "level";
  const arrow = { up: "↑", down: "↓", level: "→" }[direction];
  return (
    <span className={styles.change} data-direction={direction}>
      <span aria-hidden>{arrow} </span>
      {format.change(ratio)}
    </span>
  );
}
