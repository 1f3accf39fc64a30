/** Who answers for this installation, as it was configured. Null: not said. */
export type LegalIdentity = {
  address: string | null;
  director: string | null;
  host: string | null;
  /** An e-mail address, or the https address of a form. */
  contact: string | null;
  dpo: string | null;
};

export const writeTo = (place: string): string => (place.startsWith("https://") ? place : `mailto:${place}`);
