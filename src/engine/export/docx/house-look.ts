/** What every document shares. A4 in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838 } as const;

export const FONT = 'Calibri';

export const COLORS = { accent: '1F4E5F', quiet: '595959' } as const;
