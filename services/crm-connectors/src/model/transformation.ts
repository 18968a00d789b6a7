import { z } from "zod";

const word = z.string().max(200);

/** How dates stand in a CRM. */
export const dateFormats = ["ISO", "EPOCH_MS", "DMY", "MDY"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** What may be done to a value on its way in; on its way out each is undone, as far as it can be. */
export const transformationSchema = z.discriminatedUnion("kind", [
  /** White space at both ends goes; what is blank is nothing. */
  z.strictObject({ kind: z.literal("TRIM") }),
  z.strictObject({ kind: z.literal("LOWER_CASE") }),
  /** What nothing becomes here. */
  z.strictObject({ kind: z.literal("DEFAULT"), value: word.min(1) }),
  /** Words of the CRM and ours; those that are not listed stay, or refuse their record. */
  z.strictObject({
    kind: z.literal("MAP_VALUES"),
    pairs: z
      .array(z.strictObject({ there: word, here: word }))
      .min(1)
      .max(200),
    otherwise: z.enum(["KEEP", "REFUSE"]),
  }),
  /** Two fields, given name and family name, that are one name here. */
  z.strictObject({
    kind: z.literal("JOIN_NAME"),
    order: z.enum(["GIVEN_FIRST", "FAMILY_FIRST"]),
    separator: z.enum([" ", ""]),
  }),
  z.strictObject({ kind: z.literal("DATE"), format: z.enum(dateFormats) }),
  z.strictObject({ kind: z.literal("NUMBER"), decimalComma: z.boolean() }),
  /** An amount with its currency, such as € 1.234,50, of which the number is kept. */
  z.strictObject({ kind: z.literal("CURRENCY"), decimalComma: z.boolean() }),
  z.strictObject({ kind: z.literal("BOOLEAN") }),
]);
export type Transformation = z.infer<typeof transformationSchema>;
