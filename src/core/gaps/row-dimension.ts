/** What the rows of a collective table are: units of the service tree, or one column of the roster. */
export type RowDimension = 'unit' | 'site' | 'corps' | 'category' | 'job';
