/**
 * FROM item `asked (key, product_id, location_id)` for keys that name a product and a location. Joined by both ids, so that
 * each is one look into an index.
 */
export const askedPlaces = "unnest($1::text[], $2::uuid[], $3::uuid[]) AS asked (key, product_id, location_id)";

/** The values of `askedPlaces`. @param keys "product/location" */
export function placesOf(keys: readonly string[]): [readonly string[], string[], string[]] {
  const places = keys.map((key) => key.split("/") as [string, string]);
  return [keys, places.map(([product]) => product), places.map(([, location]) => location)];
}
