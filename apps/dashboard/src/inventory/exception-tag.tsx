import { useTranslations } from "next-intl";
import type { InventoryExceptionKind } from "../gql/graphql.ts";
import { Tag, type Tone } from "../states/tag.tsx";

const tones: Record<InventoryExceptionKind, Tone> = {
  STOCKOUT_RISK: "bad",
  ORDER_IMPOSSIBLE: "bad",
  LATE_SUPPLIER: "warn",
  OVERSTOCK: "plain",
  SLOW_MOVER: "plain",
};

/** What is wrong, in a word or two. */
export function ExceptionTag({ kind }: { kind: InventoryExceptionKind }) {
  const t = useTranslations("exceptionKind");
  return <Tag tone={tones[kind]}>{t(kind)}</Tag>;
}
