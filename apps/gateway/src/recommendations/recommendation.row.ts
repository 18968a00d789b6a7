import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import { toRemark } from "../remarks/remark.row.ts";
import type { Recommendation } from "./recommendation.type.ts";

export interface RecommendationRow {
  product_id: string;
  score: number;
  reason: StoredRemark;
  model_version_id: string;
  computed_at: Date;
}

export function toRecommendation(row: RecommendationRow): Recommendation {
  return {
    productKey: row.product_id,
    modelVersionKey: row.model_version_id,
    score: row.score,
    reason: toRemark(row.reason),
    computedAt: row.computed_at,
  };
}
