interface Versioned {
  variant: string;
  version: number;
}

/** How a model version is called everywhere: `DAY v3`. */
export const modelName = (model: Versioned): string => `${model.variant} v${model.version}`;
