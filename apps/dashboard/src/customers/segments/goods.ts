import { type Fields, merged } from "./draft.ts";

/** The fields asking about this product, and so about no category; about anything with null. */
export const aboutProduct = (fields: Fields, id: string | null): Fields =>
  merged(fields, { productId: id ?? undefined, categoryId: undefined });

/** The fields asking about this category, and so about no single product; about anything with null. */
export const aboutCategory = (fields: Fields, id: string | null): Fields =>
  merged(fields, { categoryId: id ?? undefined, productId: undefined });
