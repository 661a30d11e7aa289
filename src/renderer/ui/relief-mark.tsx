/** The sign of Relief: contour lines. Decorative; the word « Relief » stands beside it. */
export const ReliefMark = ({ size = 24 }: { readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M2.2 14.6c.5-3.9 2.9-7.2 6.2-8.9 3.6-1.9 8.7-1.5 11.3 1.6 2.5 3 2.6 7.6.2 10.6-2.5 3.1-7.3 3.9-11.3 3.1-3.8-.8-6.8-2.7-6.4-6.4Z" />
    <path d="M6 14.7c.2-2.6 1.8-4.9 4.1-5.9 2.4-1.1 5.6-.7 7 1.3 1.4 1.9 1.3 4.7-.2 6.4-1.6 1.8-4.4 2.2-6.8 1.8-2.4-.4-4.3-1.2-4.1-3.6Z" />
    <path d="M10 14.2c.2-1.2 1-2.2 2.1-2.6 1.1-.4 2.4-.1 2.9.8.5.9.3 2-.4 2.7-.8.7-2 .9-3 .7-1-.2-1.8-.6-1.6-1.6Z" />
  </svg>
);
