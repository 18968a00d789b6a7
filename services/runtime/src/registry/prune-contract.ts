/** Queue of the job that forgets old model versions. */
export const pruneJobType = "models.prune";
