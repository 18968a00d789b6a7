/**
 * Something to tell a reader in their language: a stable code and the facts to put into its sentence.
 * Model services write these; the dashboard has one message per code in each language.
 */
export interface Remark {
  code: string;
  facts?: Record<string, string | number>;
}
