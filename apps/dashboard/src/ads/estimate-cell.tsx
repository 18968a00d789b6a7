import { useTranslations } from "next-intl";

interface EstimateCellProps {
  /** Mean and 90 % interval; null where nothing is known. */
  value: { mean: number; lower: number; upper: number } | null | undefined;
  write: (value: number) => string;
}

/** What a model expects, above its interval, in a cell of a small table. */
export function EstimateCell({ value, write }: EstimateCellProps) {
  const t = useTranslations("ads");
  if (!value) return "–";
  const { mean, lower, upper } = value;
  return (
    <>
      <b>{write(mean)}</b>
      <small>{t("range", { lower: write(lower), upper: write(upper) })}</small>
    </>
  );
}
