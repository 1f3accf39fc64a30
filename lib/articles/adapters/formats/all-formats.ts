import type { ImportFormat } from "#lib/articles/adapters/formats/import-format.ts";
import { medlineplus } from "#lib/articles/adapters/formats/medlineplus/medlineplus.ts";
import { mesConseilsCovid } from "#lib/articles/adapters/formats/mes-conseils-covid/mes-conseils-covid.ts";
import { portal } from "#lib/articles/adapters/formats/portal.ts";
import { servicePublic } from "#lib/articles/adapters/formats/service-public/service-public.ts";

/** Every format by the name that the command line and the origin of its articles give it. A name never changes. */
export const importFormats: ReadonlyMap<string, ImportFormat> = new Map([
  ["portal", portal],
  ["service-public", servicePublic],
  ["mes-conseils-covid", mesConseilsCovid],
  ["medlineplus", medlineplus],
]);
