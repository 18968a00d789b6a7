import { type NodeTypeName, parseKey, parseKeys } from "../node/global-id.ts";
import { containsPattern, SqlParameters } from "./sql-parameters.ts";

type Given<Value> = Value | null | undefined;

/** The conditions that a filter sets on a list. What was not given, or is empty text, sets none. */
export class FilterConditions {
  /** All of which hold. */
  readonly where: string[] = [];
  readonly parameters = new SqlParameters();

  /** `sql` has the values it needs from `parameters`. */
  add(sql: string): void {
    this.where.push(sql);
  }

  equal(sql: string, value: Given<string | boolean>): void {
    if (value || value === false) this.add(`${sql} = ${this.parameters.add(value)}`);
  }

  /** No value at all leaves nothing. */
  oneOf(sql: string, values: Given<readonly string[]>): void {
    if (values) this.add(`${sql} = ANY(${this.parameters.add(values)}::text[])`);
  }

  /** The text stands in one of the columns, in any case. */
  contain(text: Given<string>, ...columns: string[]): void {
    if (!text) return;
    const pattern = this.parameters.add(containsPattern(text));
    this.add(`(${columns.map((column) => `${column} ILIKE ${pattern}`).join(" OR ")})`);
  }

  /** At `from` or later, and before `before`. */
  within(sql: string, from: Given<Date>, before: Given<Date>): void {
    if (from) this.add(`${sql} >= ${this.parameters.add(from)}::timestamptz`);
    if (before) this.add(`${sql} < ${this.parameters.add(before)}::timestamptz`);
  }

  /**
   * The key is that of the object with a public id.
   *
   * @throws GraphQLError BAD_USER_INPUT naming `argument` when it is not the id of such an object.
   */
  node(sql: string, type: NodeTypeName, id: Given<string>, argument: string): void {
    if (id) this.add(`${sql} = ${this.parameters.add(parseKey(type, id, argument))}::uuid`);
  }

  /**
   * The key is that of one of the objects; no id at all leaves nothing.
   *
   * @throws GraphQLError BAD_USER_INPUT as `node` does, and when there are too many ids.
   */
  oneOfNodes(sql: string, type: NodeTypeName, ids: Given<readonly string[]>, argument: string): void {
    if (ids) this.add(`${sql} = ANY(${this.parameters.add(parseKeys(type, ids, argument))}::uuid[])`);
  }
}
