/** What a publisher is: prisma/schema/sources.prisma has the same list. */
export const sourceKinds = [
  "health_agency",
  "insurer",
  "ministry",
  "learned_society",
  "research",
  "association",
  "international_body",
  "public_service",
  "regulator",
] as const;
export type SourceKind = (typeof sourceKinds)[number];
