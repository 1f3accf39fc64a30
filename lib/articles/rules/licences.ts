// Addresses of licences, in the list that machines know (https://spdx.org/licenses/).
const identifiers: Record<string, string> = { "Licence Ouverte 2.0": "etalab-2.0", MIT: "MIT" };

/** The address of a licence by the name that articles give it, or undefined: a name that we do not know is said as it is. */
export const licenceAddress = (name: string): string | undefined =>
  identifiers[name] && `https://spdx.org/licenses/${identifiers[name]}.html`;
