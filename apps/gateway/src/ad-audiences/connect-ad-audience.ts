import { randomUUID } from "node:crypto";
import {
  adCredentials,
  addAdAudience,
  adSecretOwner,
  changeAdAudience,
  noteCheck,
  readAdAudience,
  removeAdAudience,
  type StoredAdAudience,
} from "@bellwether/campaigns/delivery/ads/ad-audience";
import { openChannel } from "@bellwether/campaigns/delivery/ads/open-channel";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { toAdAudience } from "./ad-audience.row.ts";
import type {
  AdAudienceChangeInput,
  AdAudienceConnectInput,
  AdAudienceDisconnectPayload,
  AdAudienceInput,
  AdAudiencePayload,
  AdCredentialsInput,
  AdPlatform,
} from "./ad-audience.type.ts";
import type { AdFailure } from "./ad-failure-codes.ts";

const refused = (...userErrors: UserError[]): AdAudiencePayload => ({ adAudience: null, userErrors });

/** Connects a list once the platform has shown that it may be filled. */
export async function adAudienceConnect(
  input: AdAudienceConnectInput,
  context: RequestContext,
): Promise<AdAudiencePayload> {
  const { caller, door } = context;
  const id = randomUUID();
  const isGoogle = input.platform === "GOOGLE";
  const list = {
    platform: input.platform,
    name: input.name.trim(),
    listId: input.listId.trim(),
    accountId: isGoogle ? accountOf(input.accountId) : null,
    managerId: isGoogle && input.managerId?.trim() ? accountOf(input.managerId) : null,
  };
  const credentials = sealed(input.platform, input.credentials, id, context);
  const rules: [string, AdFailure, boolean][] = [
    ["name", "ads.name", isName(list.name)],
    ["listId", "ads.list-id", /^\d{1,20}$/.test(list.listId)],
    ["accountId", "ads.account-id", !isGoogle || isAccount(list.accountId)],
    ["managerId", "ads.account-id", list.managerId === null || isAccount(list.managerId)],
    ["credentials", "ads.credentials", credentials !== null],
  ];
  const broken = rules.flatMap(([field, code, holds]) => (holds ? [] : [failure(caller.locale, code, [field])]));
  if (credentials === null || broken.length > 0) return refused(...broken);
  const found = await ask({ ...list, id, credentials }, context);
  if (found.error !== null) return refused(found.error);
  return door.write(caller.tenantId, async (db) => {
    if (!(await addAdAudience(db, id, list, credentials, caller.id)))
      return refused(failure(caller.locale, "ads.known", ["listId"]));
    await noteCheck(db, id, found.answer);
    return shown(await readAdAudience(db, id), context);
  });
}

/** Gives a list another name or other credentials, which are asked with first. */
export async function adAudienceChange(
  { adAudienceId, version, name, credentials: given }: AdAudienceChangeInput,
  context: RequestContext,
): Promise<AdAudiencePayload> {
  const { caller, door } = context;
  const id = parseKey("AdAudience", adAudienceId, "input.adAudienceId");
  const stored = await door.read(caller.tenantId, (db) => readAdAudience(db, id));
  if (stored === null) return refused(failure(caller.locale, "ads.unknown", ["adAudienceId"]));
  if (!isName(name.trim())) return refused(failure(caller.locale, "ads.name", ["name"]));
  const credentials = given ? sealed(stored.platform, given, id, context) : null;
  if (given && credentials === null) return refused(failure(caller.locale, "ads.credentials", ["credentials"]));
  const found = credentials === null ? null : await ask({ ...stored, credentials }, context);
  if (found?.error) return refused(found.error);
  return door.write(caller.tenantId, async (db) => {
    if (!(await changeAdAudience(db, id, { name: name.trim(), credentials }, version, caller.id)))
      return refused(failure(caller.locale, "ads.changed", ["version"]));
    if (found !== null) await noteCheck(db, id, found.answer);
    return shown(await readAdAudience(db, id), context);
  });
}

/** Asks the platform for a list again. */
export async function adAudienceCheck(
  { adAudienceId }: AdAudienceInput,
  context: RequestContext,
): Promise<AdAudiencePayload> {
  const { caller, door } = context;
  const id = parseKey("AdAudience", adAudienceId, "input.adAudienceId");
  const stored = await door.read(caller.tenantId, (db) => readAdAudience(db, id));
  if (stored === null) return refused(failure(caller.locale, "ads.unknown", ["adAudienceId"]));
  const { answer, error } = await ask(stored, context);
  if (answer.outcome === "LATER" && error !== null) return refused(error);
  return door.write(caller.tenantId, async (db) => {
    await noteCheck(db, id, answer);
    return shown(await readAdAudience(db, id), context);
  });
}

/** Lets go of a list that nobody is on and no campaign uses. At the platform it stays. */
export async function adAudienceDisconnect(
  { adAudienceId }: AdAudienceInput,
  { caller, door }: RequestContext,
): Promise<AdAudienceDisconnectPayload> {
  const id = parseKey("AdAudience", adAudienceId, "input.adAudienceId");
  const why = await door.write(caller.tenantId, (db) => removeAdAudience(db, id));
  if (why === null) return { disconnectedId: adAudienceId, userErrors: [] };
  return { disconnectedId: null, userErrors: [failure(caller.locale, why, ["adAudienceId"])] };
}

/** One attempt, since somebody waits for the answer. */
async function ask(
  list: Pick<StoredAdAudience, "id" | "platform" | "listId" | "accountId" | "managerId" | "credentials">,
  { caller, services, signal }: RequestContext,
) {
  const answer = await openChannel(list, { ...services, adAttempts: 1 }, caller.tenantId, signal).check();
  if (answer.outcome === "TAKEN") return { answer, error: null };
  if (answer.outcome === "LATER") return { answer, error: failure(caller.locale, "ads.away", null) };
  return {
    answer,
    error: failure(caller.locale, answer.code, null, answer.answer ? { answer: answer.answer } : undefined),
  };
}

/** Null where anything is missing. */
function sealed(
  platform: AdPlatform,
  given: AdCredentialsInput,
  id: string,
  { caller, services }: RequestContext,
): Buffer | null {
  const trimmed = Object.entries(given).map(([name, value]) => [name, value?.trim()]);
  const { success, data } = adCredentials[platform].safeParse(Object.fromEntries(trimmed.filter(([, value]) => value)));
  if (!success) return null;
  return services.secrets.seal(Buffer.from(JSON.stringify(data), "utf8"), adSecretOwner(caller.tenantId, id));
}

function shown(stored: StoredAdAudience | null, { caller }: RequestContext): AdAudiencePayload {
  return { adAudience: stored && toAdAudience(stored, caller.locale), userErrors: [] };
}

const isName = (name: string) => name.length >= 1 && name.length <= 100;
const isAccount = (id: string | null) => id !== null && /^\d{10}$/.test(id);
/** Google shows accounts as 123-456-7890 and wants digits. */
const accountOf = (text: string | null | undefined) => text?.replace(/[\s-]/g, "") ?? null;
