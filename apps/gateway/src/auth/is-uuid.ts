const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether PostgreSQL would read this as a uuid; anything else names nothing of ours. */
export function isUuid(value: string): boolean {
  return pattern.test(value);
}
