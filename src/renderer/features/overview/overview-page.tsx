/** To come. */
export const OverviewPage = () => null;
