/** The mark: four leaves around a table; the space that they share is a cross of care. */
export function Mark({ className = "size-10" }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className={`shrink-0 ${className}`}>
      <path className="fill-accent" d="M22 22H12A10 10 0 1 1 22 12Z" />
      <path className="fill-accent" d="M26 22V12A10 10 0 1 1 36 22Z" />
      <path className="fill-accent" d="M22 26V36A10 10 0 1 1 12 26Z" />
      <path className="fill-accent opacity-55" d="M26 26H36A10 10 0 1 1 26 36Z" />
    </svg>
  );
}

export function Wordmark({ name }: { name: string }) {
  return (
    <>
      <Mark />
      <span className="min-w-0 text-xl leading-tight font-bold tracking-tight wrap-anywhere">{name}</span>
    </>
  );
}

/** The mark's leaves, large and quiet: an ornament for dark grounds. */
export function Leaves({ className }: { className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 48 48" className={className}>
      <g className="fill-hero-leaf">
        <path d="M22 22H12A10 10 0 1 1 22 12Z" />
        <path d="M26 22V12A10 10 0 1 1 36 22Z" />
        <path d="M22 26V36A10 10 0 1 1 12 26Z" />
        <path d="M26 26H36A10 10 0 1 1 26 36Z" />
      </g>
    </svg>
  );
}
