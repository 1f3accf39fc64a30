// Who did what with a draft, as its queries ask for them.
export const named = { select: { pseudonym: true } } as const;
export const authored = { orderBy: { personId: "asc" }, select: { personId: true, person: named } } as const;
