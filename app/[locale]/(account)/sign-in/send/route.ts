import { z } from "zod";
import { href } from "#lib/shared/addresses.ts";
import { requestSignInLink } from "#lib/web/auth.ts";
import { formHandler } from "#lib/web/form-handler.ts";
import { localPath } from "#lib/web/local-path.ts";

const schema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email("email_invalid").max(254, "email_invalid")),
  next: z.string().default(""),
});

export const POST = formHandler({
  name: () => "sign-in",
  form: ({ locale }) => href("signIn", locale),
  action: ({ locale }) => href("signInSend", locale),
  limit: "sign-in",
  schema,
  async run({ email, next }, { locale }) {
    await requestSignInLink(email, localPath(next, href("mySpace", locale)), locale);
    return { ok: true, to: href("signInSent", locale) };
  },
});
