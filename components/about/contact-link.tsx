import { type LegalIdentity, writeTo } from "#components/about/legal-identity.ts";

export function ContactLink({ place }: { place: NonNullable<LegalIdentity["contact"]> }) {
  return (
    <a href={writeTo(place)} className="inline-flex min-h-11 items-center">
      {place}
    </a>
  );
}
