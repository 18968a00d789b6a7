/** SQL of today in the calendar of the organisation that asks; UTC's before it has said where it is. */
export const organisationToday =
  "(now() AT TIME ZONE coalesce((SELECT organisation.time_zone FROM organisation), 'UTC'))::date";
