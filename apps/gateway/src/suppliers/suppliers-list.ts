import { ArgsType, Field, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { SortKey } from "../relay/keyset.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { SortDirection } from "../scalars/sort-direction.enum.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { supplierColumns } from "./supplier.row.ts";

@InputType("SupplierFilter", { description: "Which suppliers to return; every condition given must hold." })
export class SupplierFilter {
  @Field(() => String, { nullable: true, description: "Text that the name or the external id contains, in any case." })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only suppliers that still deliver, or only those that do not.",
  })
  active?: boolean | null;
}

export const SupplierOrderField = describedEnum("SupplierOrderField", "What suppliers are sorted by.", {
  NAME: "The supplier's name.",
  EXTERNAL_ID: "The organisation's own key.",
  ON_TIME_SHARE: "How often they keep their promise; those of whom it is not known count as always.",
  LATE_ORDERS: "How many open orders are late.",
});
export type SupplierOrderField = keyof typeof SupplierOrderField;

@InputType("SupplierOrder", { description: "How suppliers are sorted." })
export class SupplierOrder {
  @Field(() => SupplierOrderField, { description: "What to sort by." })
  field!: SupplierOrderField;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: "Which way to sort." })
  direction!: SortDirection;
}

@ArgsType()
export class SuppliersArguments extends PageArguments {
  @Field(() => SupplierFilter, { nullable: true, description: "Which suppliers to return; all when not given." })
  filter?: SupplierFilter | null;

  @Field(() => SupplierOrder, { nullable: true, description: "How to sort; by name when not given." })
  order?: SupplierOrder | null;
}

const sortKeys: Record<SupplierOrderField, Pick<SortKey, "sql" | "type">> = {
  NAME: { sql: "u.name", type: "text" },
  EXTERNAL_ID: { sql: "u.external_id", type: "text" },
  ON_TIME_SHARE: { sql: "coalesce(f.on_time_share, 1)", type: "double precision" },
  LATE_ORDERS: { sql: "coalesce(f.late_orders, 0)", type: "integer" },
};

/** The list of suppliers that was asked for. */
export function suppliersList(filter: SupplierFilter | null, order: SupplierOrder | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.contain(filter?.search, "u.name", "u.external_id");
  conditions.equal("u.active", filter?.active);
  return {
    columns: supplierColumns,
    from: "supplier u LEFT JOIN supplier_performance f ON f.supplier_id = u.id",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      ...sortKeys[order?.field ?? "NAME"],
      idSql: "u.id",
      idType: "uuid",
      descending: order?.direction === "DESC",
    },
  };
}
