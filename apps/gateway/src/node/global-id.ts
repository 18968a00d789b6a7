import { publicId } from "@bellwether/schema/contracts/public-id";
import { badUserInput } from "../errors/bad-user-input.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const uuidKey = new RegExp(`^${uuid}$`);
const pairKey = new RegExp(`^${uuid}/${uuid}$`);
/** Ids of the sign-in library are its own words. */
const wordKey = /^[A-Za-z0-9_-]{1,64}$/;

/** Every type that `node` answers, with the form of its key. */
const keyForms = {
  Organisation: uuidKey,
  Member: wordKey,
  ApiKey: wordKey,
  Category: uuidKey,
  Product: uuidKey,
  Location: uuidKey,
  Promotion: uuidKey,
  Customer: uuidKey,
  Order: uuidKey,
  /** model version, series and horizon: the same series at another horizon is another object. */
  DemandForecast: new RegExp(`^${uuid}/${uuid}/[1-9][0-9]{0,3}$`),
  ForecastOverride: uuidKey,
  Import: uuidKey,
  ModelVersion: uuidKey,
  Job: uuidKey,
  Supplier: uuidKey,
  PurchaseOrder: uuidKey,
  /** product and location */
  InventoryPosition: pairKey,
  StockMovement: uuidKey,
  StockReservation: uuidKey,
  StockTransfer: uuidKey,
  /** product and location */
  InventoryPolicy: pairKey,
  InventoryPlan: uuidKey,
  InventoryException: uuidKey,
  ReplenishmentProposal: uuidKey,
  Segment: uuidKey,
  AdAudience: uuidKey,
  Experiment: uuidKey,
  BudgetScenario: uuidKey,
  CrmConnection: uuidKey,
  CrmSyncRun: uuidKey,
  PrivacyRequest: uuidKey,
  Campaign: uuidKey,
  Article: uuidKey,
  ArticleSite: uuidKey,
  Passage: uuidKey,
  SupportAnswer: uuidKey,
  Conversation: uuidKey,
  Webhook: uuidKey,
  WebhookDelivery: uuidKey,
} as const satisfies Record<string, RegExp>;

export type NodeTypeName = keyof typeof keyForms;

export interface GlobalId {
  type: NodeTypeName;
  key: string;
}

/** The public id of an object that `node` answers. */
export function globalId(type: NodeTypeName, key: string): string {
  return publicId(type, key);
}

/**
 * Reads a public id of any type.
 *
 * @throws GraphQLError BAD_USER_INPUT naming `argument` when `text` is not an id that this API gives out.
 */
export function parseGlobalId(text: string, argument: string): GlobalId {
  const plain = Buffer.from(text, "base64url").toString("latin1");
  const colon = plain.indexOf(":");
  const type = plain.slice(0, colon);
  const key = plain.slice(colon + 1);
  if (colon > 0 && isNodeTypeName(type) && keyForms[type].test(key)) return { type, key };
  throw badUserInput(
    argument,
    `${argument} is not an id of this API: ${JSON.stringify(text.slice(0, 100))}. Pass an id as a query returned it.`,
  );
}

/**
 * Reads the key inside a public id that must be of one type.
 *
 * @throws GraphQLError BAD_USER_INPUT naming `argument`, and the type that the id has instead.
 */
export function parseKey(type: NodeTypeName, text: string, argument: string): string {
  const id = parseGlobalId(text, argument);
  if (id.type === type) return id.key;
  throw badUserInput(argument, `${argument} must be the id of a ${type}; this is the id of a ${id.type}.`);
}

/**
 * The same of an object that `node` does not answer, whose key is a UUID.
 *
 * @throws GraphQLError BAD_USER_INPUT naming `argument`
 */
export function parseOwnKey(type: string, text: string, argument: string): string {
  const [named, key, ...more] = Buffer.from(text, "base64url").toString("latin1").split(":");
  if (named === type && key !== undefined && uuidKey.test(key) && more.length === 0) return key;
  throw badUserInput(argument, `${argument} is not the id of ${/^[AEIOU]/.test(type) ? "an" : "a"} ${type}.`);
}

/** Most ids that one list may name. */
const maxIds = 500;

/**
 * Reads the keys of a list of public ids that must be of one type.
 *
 * @throws GraphQLError BAD_USER_INPUT naming `argument`, or the one of its items that is at fault.
 */
export function parseKeys(type: NodeTypeName, texts: readonly string[], argument: string): string[] {
  if (texts.length > maxIds) throw badUserInput(argument, `${argument} may name ${maxIds} ids; got ${texts.length}.`);
  return texts.map((text, index) => parseKey(type, text, `${argument}[${index}]`));
}

/** As `parseKey`, with null and undefined as null. */
export function parseOptionalKey(type: NodeTypeName, text: string | null | undefined, argument: string): string | null {
  return text === null || text === undefined ? null : parseKey(type, text, argument);
}

function isNodeTypeName(name: string): name is NodeTypeName {
  return Object.hasOwn(keyForms, name);
}
