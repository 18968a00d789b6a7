import chartStyles from "../../charts/charts.module.css";

interface TradeOffLegendProps {
  /** What the point that can be moved is called. */
  point: string;
  curve: { name: string; colour: string };
  marks: readonly { name: string; colour: string }[];
}

/** What the line and each dot stand for. */
export function TradeOffLegend({ point, curve, marks }: TradeOffLegendProps) {
  return (
    <ul className={chartStyles.legend}>
      <li>
        <svg width="16" height="10" aria-hidden="true">
          <line x1="0" y1="5" x2="16" y2="5" stroke={curve.colour} strokeWidth="2" />
        </svg>
        {curve.name}
      </li>
      {marks.map(({ name, colour }) => (
        <li key={name}>
          <svg width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="4.5" fill={colour} />
          </svg>
          {name}
        </li>
      ))}
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <circle cx="6" cy="6" r="5" fill="none" stroke={curve.colour} strokeWidth="1.5" />
          <circle cx="6" cy="6" r="2.5" fill={curve.colour} />
        </svg>
        {point}
      </li>
    </ul>
  );
}
