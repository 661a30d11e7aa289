/** To come. */
export const GapsPage = () => null;
