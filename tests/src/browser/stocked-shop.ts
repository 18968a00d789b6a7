import type { DashboardStack } from "./dashboard-stack.ts";

/** A second place of the small shop, so that stock can be sent somewhere. */
export async function addStore(dashboard: DashboardStack): Promise<void> {
  await dashboard.stack.client.upload("LOCATIONS", "locations.csv", "location_id,name,kind\nStore,Store,store\n");
}

/** Has the planner look, and waits until it has. */
export async function planStock({ stack: { client } }: DashboardStack): Promise<void> {
  const { inventoryPlanStart } = await client.data(
    "mutation { inventoryPlanStart(input: {}) { job { id } userErrors { message } } }",
  );
  await client.completed(inventoryPlanStart.job.id);
}

/** What there is of a product at each place, by the place's name. */
export async function stockOf(
  { stack: { client } }: DashboardStack,
  externalId: string,
): Promise<Record<string, { onHand: string; reserved: string; onOrder: string; inTransit: string }>> {
  const { product } = await client.data(
    `query ($externalId: String!) { product(externalId: $externalId) {
      inventory { nodes { location { name } onHand reserved onOrder inTransit } } } }`,
    { externalId },
  );
  const nodes: { location: { name: string } }[] = product.inventory.nodes;
  return Object.fromEntries(nodes.map(({ location, ...units }) => [location.name, units])) as Awaited<
    ReturnType<typeof stockOf>
  >;
}
