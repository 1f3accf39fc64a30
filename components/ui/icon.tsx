// Small drawings that repeat what a word beside them says: always hidden from screen readers.
const paths = {
  info: "M12 8h.01M11 12h1v5h1M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  warning: "M12 9v4m0 4h.01M10.3 4.2 2.7 17.5A2 2 0 0 0 4.4 20.5h15.2a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z",
  danger: "M12 7.5v5.5m0 3.5h.01M8 3h8l5 5v8l-5 5H8l-5-5V8Z",
  success: "M8 12.5l3 3 5-6M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  search: "M16 16l5 5M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
  phone:
    "M6.5 3.5h3l1.5 4.2-2 1.6a13 13 0 0 0 5.7 5.7l1.6-2 4.2 1.5v3a2.5 2.5 0 0 1-2.7 2.5A16 16 0 0 1 4 6.2a2.5 2.5 0 0 1 2.5-2.7Z",
  message: "M4 5h16v11H11l-5 4v-4H4Z",
  pencil: "M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17Zm10.5-12.5 3 3",
  next: "M9 5l7 7-7 7",
  previous: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className = "size-6" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`inline-block shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
