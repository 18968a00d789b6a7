/** The bell of the leading sheep, as a line that rises. */
export function BrandMark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      <path
        d="M4 14.5c1.4-1.2 1.6-3 1.6-5.1C5.6 6 7.4 3.6 10 3.6s4.4 2.4 4.4 5.8c0 2.1.2 3.9 1.6 5.1H4Z"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path d="M8.2 16.6a2 2 0 0 0 3.6 0" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path
        d="M7.6 11.2 9.4 9l1.4 1.2 1.9-2.6"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
