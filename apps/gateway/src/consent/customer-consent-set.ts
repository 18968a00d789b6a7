import { consentStatement } from "@bellwether/schema/database/consent-statement";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { ConsentPurpose } from "./consent.type.ts";

/** Characters of a decision's source. */
const maxSourceLength = 200;

/** Clocks differ; a decision further ahead than this was not taken yet. */
const clockSkewMs = 5 * 60_000;

@InputType("ConsentDecisionInput", { description: "One decision." })
export class ConsentDecisionInput {
  @Field(() => ConsentPurpose, { description: "What it is about." })
  purpose!: ConsentPurpose;

  @Field(() => Boolean, { description: "Whether the customer agreed." })
  granted!: boolean;
}

@InputType("CustomerConsentSetInput", { description: "What a customer decided." })
export class CustomerConsentSetInput {
  @Field(() => ID, { description: "The customer." })
  customerId!: string;

  @Field(() => [ConsentDecisionInput], {
    description: "The decisions, each purpose once; purposes left out stay as they are.",
  })
  decisions!: ConsentDecisionInput[];

  @Field(() => String, { description: 'Where the customer decided, such as "newsletter form"; 1 to 200 characters.' })
  source!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When the customer decided; now when not given. An earlier decision than the one that holds goes into the history alone.",
  })
  decidedAt?: Date | null;
}

@ObjectType("CustomerConsentSetPayload", { description: "What became of writing down a customer's decisions." })
export class CustomerConsentSetPayload {
  @Field(() => Customer, { nullable: true, description: "The customer; null when nothing was written." })
  customer!: Customer | null;

  @Field(() => [UserError], { description: "Why nothing was written; empty on success." })
  userErrors!: UserError[];
}

/** Writes down what a customer decided. */
export async function customerConsentSet(
  input: CustomerConsentSetInput,
  context: RequestContext,
): Promise<CustomerConsentSetPayload> {
  const { caller, door } = context;
  const key = parseKey("Customer", input.customerId, "input.customerId");
  const userErrors = consentErrors(input, context);
  if (userErrors.length > 0) return { customer: null, userErrors };
  const decisions = input.decisions.map(({ purpose, granted }) => ({ purpose, granted }));
  const isKnown = await door.write(caller.tenantId, async (db) => {
    const known: unknown[] = await db.query(
      "SELECT FROM customer WHERE id = $1 AND erased_at IS NULL AND merged_into IS NULL FOR KEY SHARE",
      [key],
    );
    if (known.length === 0) return false;
    await db.query(
      consentStatement(`SELECT $1::uuid AS customer_id, decision.purpose, decision.granted, $3::timestamptz AS decided_at,
          $4::text AS source, $5::text AS recorded_by
        FROM jsonb_to_recordset($2::jsonb) AS decision (purpose text, granted boolean)`),
      [key, JSON.stringify(decisions), input.decidedAt ?? new Date(), input.source.trim(), caller.id],
    );
    return true;
  });
  if (!isKnown)
    return { customer: null, userErrors: [failure(caller.locale, "privacy.customer-unknown", ["customerId"])] };
  const customer = await context.loaders.of(customerByKey).load(key);
  return { customer, userErrors: [] };
}

function consentErrors(
  { decisions, source, decidedAt }: CustomerConsentSetInput,
  { caller }: RequestContext,
): UserError[] {
  const errors: UserError[] = [];
  const length = source.trim().length;
  if (length < 1 || length > maxSourceLength)
    errors.push(failure(caller.locale, "consent.no-source", ["source"], { maximum: maxSourceLength }));
  if (decidedAt && decidedAt.getTime() > Date.now() + clockSkewMs)
    errors.push(failure(caller.locale, "consent.future", ["decidedAt"]));
  const repeated = decisions.find(
    ({ purpose }, index) => decisions.findIndex((one) => one.purpose === purpose) !== index,
  );
  if (repeated !== undefined)
    errors.push(failure(caller.locale, "consent.repeated", ["decisions"], { purpose: repeated.purpose }));
  return errors;
}
