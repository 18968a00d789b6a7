import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { QuantityInput } from "../../states/quantity-input.tsx";
import { quantityProblem, type Terms } from "./priced.ts";

interface ProposalQuantityProps {
  /** What is written above the field, or what it is called where nothing is. */
  label: { shown: string } | { hidden: string };
  width?: number;
  terms: Terms | null | undefined;
  /** Units. */
  quantity: number;
  /** What the server said of it. */
  refusal: string | null | undefined;
  onQuantity: (quantity: number) => void;
}

/** The quantity that a proposal is decided in, and why the supplier would not take it. */
export function ProposalQuantity({ label, width, terms, quantity, refusal, onQuantity }: ProposalQuantityProps) {
  const t = useTranslations("bulk.problem");
  const format = useFormat();
  const units = (text: string | undefined) => format.units(Number(text ?? 0));
  const problem = quantityProblem(quantity, terms);
  const wrong =
    problem && t(problem, { minimum: units(terms?.minimumQuantity), multiple: units(terms?.orderMultiple) });
  return (
    <QuantityInput
      size="xs"
      {...("shown" in label ? { label: label.shown } : { "aria-label": label.hidden })}
      {...(width === undefined ? {} : { w: width })}
      min={0}
      step={Number(terms?.orderMultiple ?? 1)}
      value={quantity}
      onChange={(next) => onQuantity(next ?? 0)}
      error={refusal ?? wrong}
    />
  );
}
