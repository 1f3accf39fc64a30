import type { ReactNode } from "react";

type LinkCardProps = { href: string; title: ReactNode; level?: "h2" | "h3"; note?: ReactNode; children?: ReactNode };

/** A card that is one large link: its title bears the link, its whole surface answers. */
export function LinkCard({ href, title, level: Heading = "h3", note, children }: LinkCardProps) {
  return (
    <div className="relative flex h-full flex-col gap-1.5 rounded-lg border border-line bg-surface p-5 hover:border-accent">
      <Heading className="text-lg">
        <a href={href} className="no-underline after:absolute after:inset-0 after:rounded-lg hover:underline">
          {title}
        </a>
      </Heading>
      {children}
      {note && <div className="mt-auto pt-1 text-sm text-soft">{note}</div>}
    </div>
  );
}
