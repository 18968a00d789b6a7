// The reader of PDFs is written for newer engines: Node has Promise.try from 24 on.
const promises = Promise as unknown as {
  try?: (work: (...given: unknown[]) => unknown, ...given: unknown[]) => Promise<unknown>;
};
promises.try ??= (work, ...given) => new Promise((resolve) => resolve(work(...given)));
