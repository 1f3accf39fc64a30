// Reading, searching, signing in and suggesting need no script at all.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, newWord, signIn, test } from "#tests/e2e/portal-test.ts";

test.use({ javaScriptEnabled: false });

test("search and read", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox").first().fill("dossier medical");
  await page.getByRole("button", { name: "Rechercher" }).first().click();
  await page
    .getByRole("link", { name: /dossier médical/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "L’essentiel" })).toBeVisible();
  await page.getByRole("button", { name: "Source 1", exact: true }).first().click();
  const note = page.getByRole("dialog", { name: "Source 1", exact: true });
  await expect(note).toContainText(/Lue le|Pas ouverte|à vérifier/);
  await page.keyboard.press("Escape");
  await expect(note).toBeHidden();
  await expect(page.getByRole("button", { name: "Source 1", exact: true }).first()).toBeFocused();
});

test("suggest without an account, and follow it by its code", async ({ page }) => {
  const word = newWord();
  await page.goto("/articles/asthme/proposer");
  await page.getByRole("main").getByRole("link", { name: "Comprendre" }).click();
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n\n${word}`);
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  // The reason is missing: said beside the field and in a summary, and the text is still there.
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(text).toHaveValue(new RegExp(word));
  await page.getByLabel(/Pourquoi ce changement/).fill("Une raison.");
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeVisible();
  await page.goBack();
  await page.goForward();
  await expect(page.getByText("En attente d’un modérateur")).toBeVisible();
});

test("an expired session loses nothing", async ({ page, context }) => {
  const word = newWord();
  await signIn(page, "citizen");
  await page.goto("/articles/asthme/proposer");
  await page.getByRole("main").getByRole("link", { name: "Comprendre" }).click();
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n\n${word}`);
  await page.getByLabel(/Pourquoi ce changement/).fill("Une raison.");
  await context.clearCookies();
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText(/Votre session a expiré/)).toBeVisible();
  await page.getByRole("button", { name: /Camille/ }).click();
  await expect(page.getByRole("textbox", { name: /Texte de la partie/ })).toHaveValue(new RegExp(word));
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText("En attente d’un modérateur")).toBeVisible();
});

test("sign in by e-mail: the link opens a page with one button", async ({ page }) => {
  await page.goto("/connexion");
  await page.getByLabel(/Adresse électronique/).fill("pas une adresse");
  await page.getByRole("button", { name: "Recevoir un lien" }).click();
  await expect(page.getByText("Cette adresse électronique n’est pas valable").first()).toBeVisible();
  const address = `${newWord()}@example.org`;
  await page.getByLabel(/Adresse électronique/).fill(address);
  await page.getByRole("button", { name: "Recevoir un lien" }).click();
  const folder = (await page.locator("code").first().textContent()) ?? "";
  const link = await mailedLink(folder, address);
  await page.goto(link);
  // A mail filter that opens the link has not used it up.
  await page.goto(link);
  await page.getByRole("button", { name: "Me connecter" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mon espace" })).toBeVisible();
  await page.goto(link);
  await page.getByRole("button", { name: "Me connecter" }).click();
  await expect(page).toHaveURL(/mon-espace|connexion/);
});

async function mailedLink(folder: string, address: string): Promise<string> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    for (const file of await readdir(folder).catch(() => [])) {
      const mail = file.endsWith(".txt") ? await readFile(path.join(folder, file), "utf8") : "";
      const link = mail.includes(address) && /https?:\/\/\S+/.exec(mail)?.[0];
      if (link) return link;
    }
  }
  throw new Error(`No mail for ${address} in ${folder}`);
}

test("the easy-to-read version opens, and says that nobody concerned has validated it", async ({ page }) => {
  await page.goto("/articles/avc-reconnaitre-et-agir");
  const easy = page.getByRole("region", { name: "Version facile à lire" });
  const state = easy.getByText("Elle n’a pas encore été validée par les lecteurs concernés");
  await expect(state).toBeHidden();
  await easy.getByRole("heading", { name: "Version facile à lire" }).click();
  await expect(state).toBeVisible();
  await expect(easy.getByRole("listitem").first()).toBeVisible();
});
