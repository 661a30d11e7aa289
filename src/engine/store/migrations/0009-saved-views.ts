/** Ways of looking at the trends, kept by name. `filter` holds the JSON of the contract’s filter. */
export const SAVED_VIEWS = `
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  section TEXT NOT NULL,
  campaign TEXT,
  row_choice TEXT NOT NULL,
  filter TEXT NOT NULL
) STRICT;
`;
