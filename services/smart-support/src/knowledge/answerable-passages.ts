/**
 * SQL condition: what may be answered from now. The article is published and has not expired, the passage is in its published
 * version, and whoever asks may read it. Every road to an answer asks by this one condition, so that none forgets a part of it.
 *
 * @param passage alias of `passage` in the statement
 * @param audience SQL expression of who asks, such as `$1`: `AGENTS` may read everything, `PUBLIC` only what is for everybody
 */
export function answerablePassageSql(passage: string, audience: string): string {
  return `(${passage}.retired_at IS NULL AND (${passage}.audience = 'PUBLIC' OR ${audience} = 'AGENTS') AND EXISTS (
    SELECT 1 FROM article AS answerable
    WHERE answerable.tenant_id = ${passage}.tenant_id AND answerable.id = ${passage}.article_id
      AND answerable.status = 'PUBLISHED' AND ${notExpiredSql("answerable")}))`;
}

/**
 * SQL condition: whether today, in the organisation's time zone, is before the article's end.
 *
 * @param article alias of `article` in the statement
 */
export function notExpiredSql(article: string): string {
  return `(${article}.expires_on IS NULL OR ${article}.expires_on > ${todaySql(article)})`;
}

/** SQL of the day that it is now in the organisation's time zone. @param table alias of a table of the organisation's */
export function todaySql(table: string): string {
  return `(now() AT TIME ZONE coalesce(
    (SELECT time_zone FROM organisation WHERE organisation.tenant_id = ${table}.tenant_id), 'UTC'))::date`;
}
