import { Field, Float, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { type OrganisationRow, organisationColumns, toOrganisation } from "./organisation.row.ts";
import { Organisation } from "./organisation.type.ts";

/** Characters of an organisation's name. */
const maxNameLength = 200;
const locales = ["en", "zh-CN"];

@InputType("OrganisationUpdateInput", { description: "What to change; what is left out stays as it is." })
export class OrganisationUpdateInput {
  @Field(() => String, { nullable: true, description: "The new name, 1 to 200 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The new time zone by its IANA name, such as "Asia/Shanghai".' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'The new currency by its ISO 4217 code, such as "CNY".' })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'The new language: "en" or "zh-CN".' })
  locale?: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "What money of a year from now counts less in customers' lifetime values, from 0 to below 1; holds from the next training on.",
  })
  customerDiscountRate?: number | null;
}

@ObjectType("OrganisationUpdatePayload", { description: "What became of changing the organisation." })
export class OrganisationUpdatePayload {
  @Field(() => Organisation, {
    nullable: true,
    description: "The organisation as it is now; null when nothing was changed.",
  })
  organisation!: Organisation | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Changes what is given and nothing else. */
export async function organisationUpdate(
  input: OrganisationUpdateInput,
  { door, caller }: RequestContext,
): Promise<OrganisationUpdatePayload> {
  const userErrors = organisationUpdateErrors(input, caller.locale);
  if (userErrors.length > 0) return { organisation: null, userErrors };
  const row = await door.write(caller.tenantId, async (db) => {
    await db.query(
      `UPDATE organisation SET name = coalesce($1, name), time_zone = coalesce($2, time_zone),
         currency = coalesce($3, currency), locale = coalesce($4, locale),
         customer_discount_rate = coalesce($5::numeric, customer_discount_rate)`,
      [
        input.name?.trim() ?? null,
        input.timeZone ?? null,
        input.currency ?? null,
        input.locale ?? null,
        input.customerDiscountRate ?? null,
      ],
    );
    const [changed]: OrganisationRow[] = await db.query(`SELECT ${organisationColumns} FROM organisation g`);
    return changed;
  });
  if (row === undefined) return { organisation: null, userErrors: [failure(caller.locale, "organisation.gone", null)] };
  return { organisation: toOrganisation(row), userErrors: [] };
}

/** The rules that the input breaks. */
export function organisationUpdateErrors(input: OrganisationUpdateInput, language: SentenceLocale): UserError[] {
  const errors: UserError[] = [];
  const { name, timeZone, currency, locale, customerDiscountRate: rate } = input;
  if (typeof name === "string" && (name.trim() === "" || name.trim().length > maxNameLength))
    errors.push(
      failure(language, "organisation.name-length", ["name"], { maximum: maxNameLength, length: name.trim().length }),
    );
  if (typeof timeZone === "string" && !isTimeZone(timeZone))
    errors.push(failure(language, "organisation.time-zone", ["timeZone"], { timeZone }));
  if (typeof currency === "string" && !Intl.supportedValuesOf("currency").includes(currency))
    errors.push(failure(language, "organisation.currency", ["currency"], { currency }));
  if (typeof locale === "string" && !locales.includes(locale))
    errors.push(failure(language, "organisation.locale", ["locale"], { locales: locales.join(","), locale }));
  if (typeof rate === "number" && !(rate >= 0 && rate < 1))
    errors.push(failure(language, "organisation.discount-rate", ["customerDiscountRate"], { rate }));
  return errors;
}

function isTimeZone(name: string): boolean {
  // Engines also take offsets such as "+01:00", which are no zones: they know no daylight saving.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
