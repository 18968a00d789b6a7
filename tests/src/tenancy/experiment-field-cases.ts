import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** Adds a concluded experiment of a channel of its own. @returns the experiment's key */
export async function insertExperiment(door: TenantDoor, id: TenantId, prefix: string): Promise<string> {
  const [experiment, channel] = [randomUUID(), randomUUID()];
  await door.write(id, async (db) => {
    await db.query("INSERT INTO ad_channel (id, external_id, name) VALUES ($1, $2, $2)", [channel, `${prefix}tested`]);
    await db.query(
      `INSERT INTO ad_experiment (id, name, ad_channel_id, state, design, outcome, test_geos, control_geos, starts_on, ends_on,
         lift, lift_lower, lift_upper, lift_se, spend_with, spend_without)
       VALUES ($1, $2, $3, 'CONCLUDED', 'HOLDOUT', 'ORDERS', ARRAY[$2], '{}', '2026-01-05', '2026-02-01', -9, -12, -6, 2, 0, 70)`,
      [experiment, `${prefix}experiment`, channel],
    );
  });
  return experiment;
}

const experiment = (of: Tenant) => globalId("Experiment", of.experimentId);
const prefix = (of: Tenant) => of.prefix;
const shown = "id name channel { name } testGeos effect { value } spendWithout { amount } createdBy { name }";

const ofExperiment = (field: string): RootFieldCase => ({
  permission: "campaigns:manage",
  document: `mutation ($id: ID!) { ${field}(input: { experimentId: $id }) { experiment { name } userErrors { code message } } }`,
  variables: (of) => ({ id: experiment(of) }),
  reveals: null,
});

const asked = "design: HOLDOUT, outcome: ORDERS, channel: $channel";
const channel = (of: Tenant) => ({ channel: `${of.prefix}tested` });

/** Cases of the root fields about what led to conversions, and about tests of channels. */
export const experimentFieldCases: Record<string, RootFieldCase> = {
  "Query.attribution": {
    permission: "campaigns:read",
    document: `{ attribution(range: { from: "2026-01-01", to: "2026-12-31" }) { conversions groups { channel { name } } } }`,
    // No model host runs here; whose touches it may read is its own tenant's affair.
    reveals: () => "UNAVAILABLE",
  },
  "Query.experiments": { permission: "campaigns:read", document: `{ experiments { ${shown} } }`, reveals: prefix },
  "Query.experiment": {
    permission: "campaigns:read",
    document: `query ($id: ID!) { experiment(id: $id) { ${shown} } }`,
    variables: (of) => ({ id: experiment(of) }),
    reveals: prefix,
  },
  "Query.experimentDesigns": {
    permission: "campaigns:read",
    document: `query ($channel: String!) { experimentDesigns(input: { ${asked} }) { geos userErrors { code } } }`,
    variables: channel,
    reveals: () => "UNAVAILABLE",
  },
  "Mutation.experimentPlan": {
    permission: "campaigns:manage",
    document: `mutation ($channel: String!) { experimentPlan(input: { ${asked}, name: "walk", testGeos: ["x"], startsOn: "2030-01-01" }) {
      experiment { id } userErrors { code message } } }`,
    variables: channel,
    reveals: null,
  },
  "Mutation.experimentStart": ofExperiment("experimentStart"),
  "Mutation.experimentConclude": ofExperiment("experimentConclude"),
  "Mutation.experimentCancel": ofExperiment("experimentCancel"),
};

export const experimentNodeIds: Record<string, (of: Tenant) => string> = { Experiment: experiment };
