import { assertNotNegative, assertPositive, InventoryParameterError } from "../model/parameter-error.ts";
import { convertTime, timeUnit } from "../model/time-unit.ts";

/** The parameters of an instance, read by name; what is wrong with one is said with its name, the rule and the value. */
export class InstanceInput {
  readonly #fields: Readonly<Record<string, unknown>>;
  /** Where in the instance, e.g. `nodes.3.`. */
  readonly #prefix: string;

  constructor(fields: Readonly<Record<string, unknown>>, prefix = "") {
    this.#fields = fields;
    this.#prefix = prefix;
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null;
  }

  get names(): string[] {
    return Object.keys(this.#fields);
  }

  /** Of several names for the same thing, the one that is given, or else the first. */
  oneOf(...names: string[]): string {
    return names.find((name) => this.has(name)) ?? names[0]!;
  }

  number(name: string): number {
    const value = this.#required(name);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw this.error(name, "is a number", value);
  }

  optionalNumber(name: string): number | undefined {
    return this.has(name) ? this.number(name) : undefined;
  }

  positiveNumber(name: string): number {
    const value = this.number(name);
    assertPositive(`${this.#prefix}${name}`, value);
    return value;
  }

  text(name: string): string {
    const value = this.#required(name);
    if (typeof value === "string") return value;
    throw this.error(name, "is a text", value);
  }

  numbers(name: string): number[] {
    const value = this.#required(name);
    if (!Array.isArray(value)) throw this.error(name, "is a list of numbers", value);
    const bad = value.find((item) => typeof item !== "number" || !Number.isFinite(item));
    if (bad !== undefined) throw this.error(name, "is a list of numbers", bad);
    return value as number[];
  }

  /** A number for each of so many, or one for all of them. */
  numberForEach(name: string, count: number): number[] {
    if (!Array.isArray(this.#fields[name])) return new Array<number>(count).fill(this.number(name));
    const values = this.numbers(name);
    if (values.length !== count) throw this.error(name, `has ${count} values`, values.length);
    return values;
  }

  /** A field that is an object itself. */
  nested(name: string): InstanceInput {
    const value = this.#required(name);
    if (isObject(value)) return new InstanceInput(value, `${this.#prefix}${name}.`);
    throw this.error(name, "is an object", value);
  }

  /** A field that is a list of objects, each named by `nameOf` where it goes wrong. */
  list(name: string): InstanceInput[] {
    const value = this.#required(name);
    if (!Array.isArray(value)) throw this.error(name, "is a list of objects", value);
    return value.map((item: unknown, position) => {
      if (!isObject(item)) throw this.error(`${name}.${position}`, "is an object", item);
      const key = typeof item.id === "string" || typeof item.id === "number" ? item.id : position;
      return new InstanceInput(item, `${this.#prefix}${name}.${key}.`);
    });
  }

  /** A lead time, in the unit of time of the rates: `lead_time_unit` and `time_unit` where they differ. */
  leadTime(name: string): number {
    const value = this.number(name);
    assertNotNegative(`${this.#prefix}${name}`, value);
    if (!this.has("lead_time_unit") && !this.has("time_unit")) return value;
    const rates = timeUnit("time_unit", this.raw("time_unit") ?? "year");
    return convertTime(value, timeUnit("lead_time_unit", this.raw("lead_time_unit") ?? rates), rates);
  }

  raw(name: string): unknown {
    return this.#fields[name];
  }

  error(name: string, rule: string, value: unknown): InventoryParameterError {
    return new InventoryParameterError(`${this.#prefix}${name}`, rule, value);
  }

  #required(name: string): unknown {
    if (this.has(name)) return this.#fields[name];
    throw this.error(name, "is given", this.#fields[name]);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
