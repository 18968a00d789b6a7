import { Field, ID, InputType } from "type-graphql";
import { addInCategory } from "../catalogue/products-list.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import { AbcClass, XyzClass } from "./inventory-class.enum.ts";

@InputType("InventoryPolicyFilter", {
  description: "Which products at locations to look at; every condition given must hold.",
})
export class InventoryPolicyFilter {
  @Field(() => [AbcClass], { nullable: true, description: "Only of one of these classes by value of demand." })
  abcClasses?: AbcClass[] | null;

  @Field(() => [XyzClass], { nullable: true, description: "Only of one of these classes by how much demand varies." })
  xyzClasses?: XyzClass[] | null;

  @Field(() => ID, { nullable: true, description: "Only products of this category or of one inside it." })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only at this location." })
  locationId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only what is ordered from this supplier." })
  supplierId?: string | null;
}

/** Source of policies with what the filter looks at. */
export const policySource = "inventory_policy y JOIN product p ON p.id = y.product_id";

/** Whether lanes bring the product from there to other places: what they take is asked for there and where it is sold. */
export const isSource = `EXISTS (SELECT FROM inventory_policy supplied
  WHERE supplied.product_id = y.product_id AND supplied.from_location_id = y.location_id)`;

/** SQL conditions on `policySource`. */
export function policyConditions(filter: InventoryPolicyFilter | null): FilterConditions {
  const conditions = new FilterConditions();
  conditions.oneOf("y.abc_class", filter?.abcClasses);
  conditions.oneOf("y.xyz_class", filter?.xyzClasses);
  addInCategory(filter?.categoryId, conditions);
  conditions.node("y.location_id", "Location", filter?.locationId, "filter.locationId");
  conditions.node("y.supplier_id", "Supplier", filter?.supplierId, "filter.supplierId");
  return conditions;
}

/** Whether a filter leaves everything, as one whose every field is null does. */
export function leavesAll(filter: InventoryPolicyFilter | null | undefined): boolean {
  return policyConditions(filter ?? null).where.length === 0;
}
