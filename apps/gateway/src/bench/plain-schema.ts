import { CustomerEntity } from "@bellwether/schema/entities/customer.entity";
import { SalesOrderEntity } from "@bellwether/schema/entities/sales-order.entity";
import DataLoader from "dataloader";
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { type DataSource, In } from "typeorm";

/** What the plain server gives its resolvers. */
export interface PlainContext {
  dataSource: DataSource;
  tenantId: string;
  customers: DataLoader<string, PlainCustomer | null>;
}

@ObjectType("Customer")
export class PlainCustomer {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  country!: string | null;
}

@ObjectType("Money")
export class PlainMoney {
  @Field(() => String)
  amount!: string;

  @Field(() => String)
  currency!: string;
}

@ObjectType("Order")
export class PlainOrder {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  externalId!: string;

  @Field(() => String, { nullable: true })
  channel!: string | null;

  @Field(() => Date)
  placedAt!: Date;

  @Field(() => PlainMoney)
  total!: PlainMoney;

  customerId!: string | null;
}

@ObjectType("OrderConnection")
export class PlainOrderConnection {
  @Field(() => [PlainOrder])
  nodes!: PlainOrder[];
}

/** As a tutorial writes it: entities through a repository, relations through a loader. */
@Resolver(() => PlainOrder)
export class PlainOrderResolver {
  @Query(() => PlainOrderConnection)
  async orders(
    @Arg("first", () => Int) first: number,
    @Ctx() { dataSource, tenantId }: PlainContext,
  ): Promise<PlainOrderConnection> {
    const found = await dataSource.getRepository(SalesOrderEntity).find({
      where: { tenantId },
      order: { placedAt: "DESC", id: "DESC" },
      take: first,
    });
    return { nodes: found.map((order) => ({ ...order, total: { amount: order.total, currency: order.currency } })) };
  }

  @FieldResolver(() => PlainCustomer, { nullable: true })
  customer(@Root() order: PlainOrder, @Ctx() { customers }: PlainContext): Promise<PlainCustomer | null> | null {
    return order.customerId === null ? null : customers.load(order.customerId);
  }
}

/** Customers by id, in one statement. */
export function customerLoader(dataSource: DataSource, tenantId: string): PlainContext["customers"] {
  return new DataLoader(async (ids) => {
    const found = await dataSource.getRepository(CustomerEntity).findBy({ tenantId, id: In([...ids]) });
    const byId = new Map(found.map((customer) => [customer.id, customer]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
