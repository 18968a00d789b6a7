/** What a part of the profile is told of the customer it is of; it asks for the rest itself. */
export interface ProfilePartProps {
  customer: { id: string; externalId: string };
}
