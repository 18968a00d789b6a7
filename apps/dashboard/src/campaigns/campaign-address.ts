/** Where a campaign is looked at. */
export const campaignAddress = (id: string) => `/campaigns/${encodeURIComponent(id)}`;

/** Where what a campaign says is written. */
export const campaignEditorAddress = (id: string) => `${campaignAddress(id)}/edit`;
