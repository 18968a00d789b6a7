import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import styles from "./bulk.module.css";
import type { BulkLine } from "./bulk-lines.ts";
import { ProposalQuantity } from "./proposal-quantity.tsx";

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
  const { proposal, quantity, unitCost, amount } = line;
  const { product, location, fromLocation, terms } = proposal;
  return (
    <li className={styles.line}>
      <span>
        {product.name}
        <small>{fromLocation ? `${fromLocation.name} → ${location.name}` : location.name}</small>
      </span>
      <ProposalQuantity
        label={{ hidden: t("quantityOf", { product: product.name, location: location.name }) }}
        terms={terms}
        quantity={quantity}
        refusal={refusal}
        onQuantity={onQuantity}
      />
      <span>
        {format.amount(amount, currency)}
        <small>{t("each", { cost: format.money(String(unitCost), currency) })}</small>
      </span>
    </li>
  );
}
