interface OrderedLine {
  product: { id: string; name: string };
  /** Decimals as text. */
  quantity: string;
  receivedQuantity: string;
}

/** A product of which something is still to come. */
export interface OpenProduct {
  productId: string;
  name: string;
  /** Units to come. */
  open: number;
}

/** Units carry at most four places; a difference of floats would carry more. */
const placesOfUnits = 4;

const openOf = ({ quantity, receivedQuantity }: OrderedLine) =>
  Math.max(0, Number(quantity) - Number(receivedQuantity));

/** What is still to come, at the cost of each line: one product may stand on two at two prices. */
export function openWorth(lines: readonly (OrderedLine & { unitCost: { amount: string } })[]): number {
  return lines.reduce((sum, line) => sum + openOf(line) * Number(line.unitCost.amount), 0);
}

/** What is still to come of each product of an order, in the order of its lines. */
export function openProducts(lines: readonly OrderedLine[]): OpenProduct[] {
  const units = new Map<string, OpenProduct>();
  for (const line of lines) {
    const { product } = line;
    const before = units.get(product.id)?.open ?? 0;
    const open = Number((before + openOf(line)).toFixed(placesOfUnits));
    if (open > 0) units.set(product.id, { productId: product.id, name: product.name, open });
  }
  return [...units.values()];
}
