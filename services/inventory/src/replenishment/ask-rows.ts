/** Asks for rows of the organisation's, in a snapshot or in a transaction. */
export type AskRows = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
