/**
 * SQL for the key of the advisory lock that a job's runner holds while it runs the job. The lock lives and dies with the
 * runner's connection, so a job that is active and whose lock is free has lost its process.
 */
export const jobLockKey = (idParameter: string): string => `hashtextextended('job-owner:' || ${idParameter}::text, 0)`;
