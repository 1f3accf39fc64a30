// Who acts. Rules and policies look at an Actor and at the object, never at a page.

export const roles = ["association_editor", "moderator", "clinical_reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

export type Person = {
  kind: "person";
  /** The pseudonym row: what history points at. */
  personId: string;
  pseudonym: string;
  roles: readonly Role[];
};
export type Anonymous = { kind: "anonymous" };
export type Actor = Person | Anonymous;

export const anonymous: Anonymous = { kind: "anonymous" };

export const hasRole = (actor: Actor, ...wanted: Role[]): actor is Person =>
  actor.kind === "person" && wanted.some((role) => actor.roles.includes(role));

export const personIdOf = (actor: Actor): string | null => (actor.kind === "person" ? actor.personId : null);

/** The people of the demonstration: they exist only where the portal runs on its embedded defaults. */
export const demoPeople = [
  { key: "citizen", role: null, pseudonym: "Camille (citoyenne)", email: "citizen@demo.invalid" },
  {
    key: "association_editor",
    role: "association_editor",
    pseudonym: "Awa (rédactrice d’association)",
    email: "association-editor@demo.invalid",
  },
  { key: "moderator", role: "moderator", pseudonym: "Maryam (modératrice)", email: "moderator@demo.invalid" },
  {
    key: "clinical_reviewer",
    role: "clinical_reviewer",
    pseudonym: "Théo (relecteur clinique)",
    email: "clinical-reviewer@demo.invalid",
  },
  {
    key: "administrator",
    role: "administrator",
    pseudonym: "Inès (administratrice)",
    email: "administrator@demo.invalid",
  },
] as const satisfies readonly { key: string; role: Role | null; pseudonym: string; email: string }[];

export const isDemoAddress = (email: string): boolean => demoPeople.some((person) => person.email === email);

export type DemoKey = (typeof demoPeople)[number]["key"];
