import { z } from "zod";

/** Largest quantity of one movement, as of one row of an import. */
const maxQuantity = 1e9;

const decimal = z.string().regex(/^-?\d{1,10}(\.\d{1,4})?$/, "a quantity is a decimal with at most four places");

/** Units to reserve, receive, …: a decimal above zero, as text. */
export const quantityAboveZero = decimal.refine(
  (text) => Number(text) > 0 && Number(text) <= maxQuantity,
  "a quantity is above zero and at most 1,000,000,000",
);

/** Units that come (above zero) or go (below): a decimal as text. */
export const quantityChange = decimal.refine(
  (text) => Number(text) !== 0 && Math.abs(Number(text)) <= maxQuantity,
  "a change is not zero and at most 1,000,000,000",
);

/** What a number or a reason may hold: one line. */
export const shortText = z.string().trim().min(1).max(500);

/** Member or key that asks; kept with the movement. */
export const recordedBy = z.string().max(200).nullable().default(null);

/** A time that has been; clocks that differ by a few minutes are forgiven. */
export const pastTime = z.coerce
  .date()
  .refine((at) => at.getTime() <= Date.now() + 300_000, "a time that lies ahead has not happened");
