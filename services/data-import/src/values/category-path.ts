import { importLimits } from "../contract.ts";
import type { Parsed } from "./parsed.ts";

/** Between two levels, as `category.path` stores it. */
export const categorySeparator = " > ";

/** Reads a category path such as `Home > Kitchen`, whatever the spaces around its separators. */
export function parseCategoryPath(text: string): Parsed<string> {
  const levels = text.split(/[>＞]/).map((level) => level.trim());
  const wellFormed = levels.every((level) => level !== "" && level.length <= importLimits.maxIdLength);
  if (!wellFormed || levels.length > importLimits.maxCategoryDepth)
    return { rule: "category.path", limit: importLimits.maxCategoryDepth };
  return { value: levels.join(categorySeparator) };
}
