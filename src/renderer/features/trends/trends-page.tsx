/** To come. */
export const TrendsPage = () => null;
