import { globalId } from "../node/global-id.ts";
import type { Category } from "./category.type.ts";

export const categoryColumns = "c.id, c.parent_id, c.name, c.path";

export interface CategoryRow {
  id: string;
  parent_id: string | null;
  name: string;
  path: string;
}

export function toCategory(row: CategoryRow): Category {
  return { id: globalId("Category", row.id), name: row.name, path: row.path, parentKey: row.parent_id };
}
