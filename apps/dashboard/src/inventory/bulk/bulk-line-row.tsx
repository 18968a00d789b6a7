import { NumberInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import styles from "./bulk.module.css";
import type { BulkLine } from "./bulk-lines.ts";

interface BulkLineRowProps {
  line: BulkLine;
  currency: string;
  /** What the server said of it. */
  refusal: string | undefined;
  onQuantity: (quantity: number) => void;
}

/** One proposal of a decision on many: its quantity can be changed, and is priced at once. */
export function BulkLineRow({ line, currency, refusal, onQuantity }: BulkLineRowProps) {
  const t = useTranslations("bulk");
  const format = useFormat();
  const { proposal, quantity, unitCost, amount, problem } = line;
  const { product, location, fromLocation, terms } = proposal;
  const units = (text: string | undefined) => format.units(Number(text ?? 0));
  const wrong =
    problem === null
      ? null
      : t(`problem.${problem}`, { minimum: units(terms?.minimumQuantity), multiple: units(terms?.orderMultiple) });
  return (
    <li className={styles.line}>
      <span>
        {product.name}
        <small>{fromLocation ? `${fromLocation.name} → ${location.name}` : location.name}</small>
      </span>
      <NumberInput
        size="xs"
        aria-label={t("quantityOf", { product: product.name, location: location.name })}
        min={0}
        step={Number(terms?.orderMultiple ?? 1)}
        decimalScale={4}
        value={quantity}
        onChange={(value) => onQuantity(Number(value) || 0)}
        error={refusal ?? wrong}
      />
      <span>
        {format.amount(amount, currency)}
        <small>{t("each", { cost: format.money(String(unitCost), currency) })}</small>
      </span>
    </li>
  );
}
