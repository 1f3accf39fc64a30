import type { ReactNode } from "react";

type LinkCardProps = {
  href: string;
  title: ReactNode;
  level?: "h2" | "h3";
  icon?: ReactNode;
  note?: ReactNode;
  children?: ReactNode;
};

/** A card that is one large link: its title bears the link, its whole surface answers. */
export function LinkCard({ href, title, level: Heading = "h3", icon, note, children }: LinkCardProps) {
  return (
    <div className="relative flex h-full flex-col gap-1.5 rounded-lg border border-line bg-surface p-5 hover:border-accent max-sm:px-4 max-sm:py-3.5">
      <Heading className="flex items-center gap-3 text-lg">
        {icon}
        <a href={href} className="min-w-0 no-underline after:absolute after:inset-0 after:rounded-lg hover:underline">
          {title}
        </a>
      </Heading>
      {children}
      {note && <div className="mt-auto pt-1 text-sm text-soft">{note}</div>}
    </div>
  );
}
