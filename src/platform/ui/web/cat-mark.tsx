interface CatMarkProps {
  size?: number;
}

/** The mark of the house: a cat that is also a speech bubble. Decorative; the name stands beside it. */
export function CatMark({ size = 28 }: CatMarkProps) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={size}
      height={size}
      aria-hidden
      focusable={false}
      style={{ flex: 'none' }}
    >
      <path
        fill="var(--miaou-mark)"
        d="M5 17V4.6c0-1.1 1.3-1.7 2.1-.9l4.6 4.4a16 16 0 0 1 8.6 0l4.6-4.4c.8-.8 2.1-.2 2.1.9V17c0 6-4.9 10-11 10-1.3 0-2.6-.2-3.7-.5L7.6 29.1c-.8.4-1.7-.3-1.4-1.2l.9-3.6C5.8 22.3 5 19.8 5 17Z"
      />
      <path
        fill="none"
        stroke="var(--miaou-mark)"
        strokeWidth="1.4"
        strokeLinecap="round"
        d="M3.6 18.8 1.2 18.2M3.8 21.6 1.5 22.3M28.4 18.8 30.8 18.2M28.2 21.6 30.5 22.3"
      />
      <path
        fill="none"
        stroke="#fff6ee"
        strokeWidth="1.7"
        strokeLinecap="round"
        d="M9.7 16.7c.8-1.5 2.8-1.5 3.6 0M18.7 16.7c.8-1.5 2.8-1.5 3.6 0M13.6 21.7c.9 1 2.4.3 2.4-1.1 0 1.4 1.5 2.1 2.4 1.1"
      />
      <path
        fill="#f4b183"
        d="M14.9 18.8h2.2c.5 0 .8.6.4 1l-1.1.9c-.2.2-.6.2-.8 0l-1.1-.9c-.4-.4-.1-1 .4-1Z"
      />
    </svg>
  );
}
