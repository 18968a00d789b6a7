import { randomUUID } from "node:crypto";
import { crmSyncJobType } from "@bellwether/crm-connectors/contract";
import { importJobType } from "@bellwether/data-import/contract";
import { trainJobType } from "@bellwether/demand-forecast/contract";
import { createAuthPool } from "@bellwether/gateway/auth/auth-pool";
import { readAuthSecret } from "@bellwether/gateway/auth/auth-secret";
import { OrganisationPeople } from "@bellwether/gateway/auth/organisation-people";
import { originsOf } from "@bellwether/gateway/auth/origins";
import { createSignIn, type SignIn } from "@bellwether/gateway/auth/sign-in";
import { publicSchema } from "@bellwether/gateway/schema/public-schema";
import { startTestGateway, type TestGateway } from "@bellwether/gateway/server/testing/test-gateway";
import { insertCustomerScores } from "@bellwether/gateway/testing/customer-score-data";
import { type DomainKeys, insertDomainData } from "@bellwether/gateway/testing/domain-data";
import { insertRecommendations } from "@bellwether/gateway/testing/recommendation-data";
import { planJobType } from "@bellwether/inventory/contract";
import { privacyJobTypes } from "@bellwether/privacy/contract";
import { installQueues } from "@bellwether/runtime/jobs/install";
import { dataDirectory } from "@bellwether/schema/config/data-directory";
import { type Permission, permissions, type Role, roles } from "@bellwether/schema/contracts/permissions";
import { sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId, type TenantId } from "@bellwether/schema/database/tenant-id";
import { articleSiteJobType } from "@bellwether/smart-support/knowledge/site/contract";
import type pg from "pg";
import { insertAds } from "./ad-field-cases.ts";
import { insertAnswer } from "./answer-field-cases.ts";
import { insertArticle, type TenantArticle } from "./article-field-cases.ts";
import { type BudgetKeys, insertScenario } from "./budget-field-cases.ts";
import { insertCampaign } from "./campaign-field-cases.ts";
import { insertChannels } from "./channel-field-cases.ts";
import { type ConversationKeys, insertConversation } from "./conversation-field-cases.ts";
import { type CrmKeys, insertCrm } from "./crm-data.ts";
import { insertEvent } from "./event-field-cases.ts";
import { insertExperiment } from "./experiment-field-cases.ts";
import { insertIntent } from "./intent-field-cases.ts";
import { insertOverride } from "./override-field-cases.ts";
import { insertPrivacy } from "./privacy-field-cases.ts";
import { insertSegment } from "./segment-field-cases.ts";

/** One organisation with one of everything, and what it can be recognised by. */
export interface Tenant {
  id: TenantId;
  /** Begins every external id and name. */
  prefix: string;
  keys: DomainKeys;
  memberId: string;
  /** A key that nobody uses. */
  spareKeyId: string;
  overrideId: string;
  privacyRequestId: string;
  segmentId: string;
  campaignId: string;
  /** Keys of a conversation and an answer in it. */
  conversation: ConversationKeys;
  article: TenantArticle;
  answerId: string;
  /** Key of an example of support. */
  exampleId: string;
  /** Key of a mail of that campaign. */
  mailId: string;
  adNoteId: string;
  experimentId: string;
  budget: BudgetKeys;
  crm: CrmKeys;
  /** Headers of a key that may do everything. */
  headers: Record<string, string>;
}

export interface TwoTenants {
  gateway: TestGateway;
  first: Tenant;
  second: Tenant;
  /** Headers of a signed-in member of the first tenant, for each role. */
  memberHeaders: Record<Role, Record<string, string>>;
  close(): Promise<void>;
}

const all = new Set<Permission>(permissions);

/** Starts a gateway with the whole public schema for two organisations that hold the same things. */
export async function startTwoTenants(): Promise<TwoTenants> {
  const gateway = await startTestGateway({ schema: await publicSchema() });
  const { database, environment } = gateway;
  await installQueues(database.ownerUrl, [
    importJobType,
    trainJobType,
    planJobType,
    crmSyncJobType,
    articleSiteJobType,
    sandboxFillJobType,
    ...privacyJobTypes,
  ]);
  const pool = createAuthPool(database.authUrl, 2);
  const secret = await readAuthSecret(environment.AUTH_SECRET, dataDirectory(environment));
  const signIn = createSignIn({ pool, secret, ...originsOf(environment) });
  const people = new OrganisationPeople(pool, signIn, { forget: async () => undefined });
  const dataSource = createAppDataSource({
    url: database.appUrl,
    poolSize: 1,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: 20_000,
  });
  await dataSource.initialize();
  const door = new TenantDoor(dataSource);

  const furnish = async (id: TenantId, prefix: string): Promise<Tenant> => {
    const keys = await insertDomainData(door, id, {}, prefix);
    if ((await people.members(id)).length === 0) await addOwner(people, id, prefix);
    const key = async (name: string) => {
      const made = await people.createKey(id, {
        name: `${prefix}${name}`,
        scopes: permissions,
        expiresInDays: null,
        grantable: all,
      });
      if (!made.ok) throw new Error(made.rule);
      return made.value;
    };
    await insertEvent(door, id, keys, prefix);
    await insertCustomerScores(door, id, keys.customers, prefix);
    await insertRecommendations(door, id, keys, prefix);
    await insertChannels(door, id, prefix);
    const [owner] = await people.members(id);
    const used = await key("used");
    const spare = await key("spare");
    const customerId = keys.customers[0] as string;
    const segmentId = await insertSegment(door, id, customerId, prefix);
    const mailId = randomUUID();
    const campaign = { segmentId, productId: keys.products[0] as string, customerId, mailId, prefix };
    return {
      id,
      prefix,
      keys,
      memberId: owner?.id ?? "",
      spareKeyId: spare.apiKey.id,
      overrideId: await insertOverride(door, id, keys, prefix),
      privacyRequestId: await insertPrivacy(door, id, customerId),
      adNoteId: await insertAds(door, id, prefix),
      experimentId: await insertExperiment(door, id, prefix),
      segmentId,
      campaignId: await insertCampaign(door, id, campaign),
      mailId,
      conversation: await insertConversation(door, id, { memberId: owner?.id ?? "", prefix }),
      article: await insertArticle(door, id, prefix),
      answerId: await insertAnswer(door, id, prefix),
      exampleId: await insertIntent(door, id, prefix),
      budget: await insertScenario(door, id, prefix),
      crm: await insertCrm(door, id, customerId, prefix),
      headers: { authorization: `Bearer ${used.key}` },
    };
  };
  const first = await furnish(gateway.owner.organisationId, "Alder ");
  const second = await furnish(await createOrganisation(pool, "Birch"), "Birch ");
  const memberHeaders = {} as Record<Role, Record<string, string>>;
  for (const role of roles) memberHeaders[role] = await signInAs(role, first.id, people, signIn);
  await dataSource.destroy();
  return {
    gateway,
    first,
    second,
    memberHeaders,
    async close() {
      await pool.end();
      await gateway.close();
    },
  };
}

async function createOrganisation(pool: pg.Pool, name: string): Promise<TenantId> {
  const id = randomUUID();
  await pool.query(`INSERT INTO organization (id, name, slug, "createdAt") VALUES ($1::uuid, $2, $1::text, now())`, [
    id,
    name,
  ]);
  return parseTenantId(id);
}

async function addOwner(people: OrganisationPeople, id: TenantId, prefix: string): Promise<void> {
  const email = `${prefix.trim().toLowerCase()}@example.com`;
  const added = await people.addMember(id, { email, name: `${prefix}owner`, role: "owner", grantable: all });
  if (!added.ok) throw new Error(added.rule);
}

/** Signs in without HTTP, whose limit on attempts would make six of them slow. */
async function signInAs(role: Role, tenantId: TenantId, people: OrganisationPeople, signIn: SignIn) {
  const email = `${role}@alder.example.com`;
  const added = await people.addMember(tenantId, { email, name: `Alder ${role}`, role, grantable: all });
  if (!added.ok || added.value.initialPassword === null) throw new Error(`There is no ${role}.`);
  const response = await signIn.api.signInEmail({
    body: { email, password: added.value.initialPassword },
    asResponse: true,
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  return { cookie, origin: "http://127.0.0.1:3000" };
}
