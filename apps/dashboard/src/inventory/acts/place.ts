/** A product at a place as acts on it see it; quantities are decimals as text. */
export interface ActPlace {
  product: { id: string; name: string };
  location: { id: string; name: string };
  onHand: string;
  reserved: string;
  available: string;
}
