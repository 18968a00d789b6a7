import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { Tag, type Tone } from "../states/tag.tsx";
import { type AccuracyVerdict, accuracyVerdict } from "./accuracy-verdict.ts";

const tones: Record<AccuracyVerdict["kind"], Tone> = { unknown: "plain", same: "warn", better: "good", worse: "bad" };

interface AccuracyTagProps {
  mase: number | null | undefined;
  naiveMase: number | null | undefined;
}

/** Accuracy against repeating the last season, in three words. */
export function AccuracyTag({ mase, naiveMase }: AccuracyTagProps) {
  const t = useTranslations("accuracy");
  const format = useFormat();
  const verdict = accuracyVerdict(mase, naiveMase);
  const share = "share" in verdict ? format.share(verdict.share) : "";
  return <Tag tone={tones[verdict.kind]}>{t(`short.${verdict.kind}`, { share })}</Tag>;
}
