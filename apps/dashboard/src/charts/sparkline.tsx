import styles from "./charts.module.css";
import { sparklinePaths } from "./sparkline-path.ts";

interface SparklineProps {
  past: readonly (number | null | undefined)[];
  /** Drawn dashed after the past. */
  future?: readonly number[];
  width?: number;
  height?: number;
}

/** The shape of a series at the size of a word. What it says stands in text beside it, so it is hidden from readers. */
export function Sparkline({ past, future = [], width = 112, height = 28 }: SparklineProps) {
  const paths = sparklinePaths(past, future, width, height);
  return (
    <svg className={styles.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={paths.past} fill="none" stroke="var(--bw-muted)" strokeWidth="1.25" strokeLinejoin="round" />
      {paths.future ? (
        <path
          d={paths.future}
          fill="none"
          stroke="var(--bw-accent)"
          strokeWidth="1.75"
          strokeLinejoin="round"
          strokeDasharray="3 2"
        />
      ) : null}
    </svg>
  );
}
