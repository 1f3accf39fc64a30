// The editor as editors use it: an article from its first word to its page; a tab that dies; two tabs; no scripts at all.
import type { Page } from "@playwright/test";
import { makeArticle, reviseArticle } from "#tests/e2e/made-article.ts";
import { expect, expectAccessible, newArticle, newWord, signIn, signOut, test } from "#tests/e2e/portal-test.ts";

const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Enregistré à/ });
const field = (page: Page, name: RegExp | string) => page.getByRole("textbox", { name });

/** Everything that submitting asks for, beside the title. */
async function fillWhole(page: Page, word: string): Promise<void> {
  await field(page, /^Résumé/).fill(`Un texte d’essai sur ${word}.`);
  await field(page, /^Texte de « L’essentiel »/).fill("- Boire souvent.");
  await field(page, /^Texte de « Signes d’alerte »/).fill("- Appeler le 15 en cas de malaise.");
  await field(page, /^Titre de la partie/).fill("Comprendre");
  await field(page, /^Texte de « Comprendre »/).fill(`Ce que l’on sait de ${word}.`);
  await field(page, /^Texte de « Parler à quelqu’un »/).fill("Votre pharmacien répond sans rendez-vous.");
}

async function fillCitation(page: Page): Promise<void> {
  const source = page.getByRole("group", { name: /^Source \[\^source\]/ });
  await source.getByRole("combobox", { name: /^Éditeur/ }).fill("Haute Autorité de santé");
  await source.getByRole("textbox", { name: /^Titre du document/ }).fill("Un guide d’essai");
}

test("an article: written, saved by itself, submitted, signed by another, published with the facts of its signature", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const word = newWord();
  const title = `Essai ${word}`;
  await signIn(page, "moderator");
  await page.goto("/moderation");
  await page.getByRole("link", { name: "Articles en préparation" }).click();
  await page.getByRole("link", { name: "Écrire un nouvel article" }).click();
  await newArticle(page, title);
  await expectAccessible(page, "iframe");

  await page.getByRole("button", { name: "Enregistrer et soumettre" }).click();
  await expect(page.locator("#erreurs")).toContainText("Le résumé manque");
  await expectAccessible(page, "iframe");

  await fillWhole(page, word);
  const text = field(page, /^Texte de « L’essentiel »/);
  await text.focus();
  await text.press("End");
  await text.press("ArrowLeft");
  await page.getByRole("button", { name: "Citer ici, dans « L’essentiel »" }).click();
  await page.getByRole("button", { name: "Ajouter une source nouvelle" }).first().click();
  await expect(text).toHaveValue("- Boire souvent[^source].");
  await fillCitation(page);
  await expect(page.getByText("au registre", { exact: true })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  // A part goes at one press, and comes back at one press with its words.
  await page.getByRole("button", { name: "Retirer la partie « Comprendre »" }).click();
  await expect(field(page, /^Texte de « Comprendre »/)).toHaveCount(0);
  await page.getByRole("button", { name: "Remettre « Comprendre »" }).click();
  await expect(field(page, /^Texte de « Comprendre »/)).toHaveValue(`Ce que l’on sait de ${word}.`);
  const preview = page.frameLocator("iframe");
  await expect(preview.getByText(`Ce que l’on sait de ${word}.`)).toBeVisible();
  await expect(preview.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const editor = page.url().replace(/[?#].*/, "");
  await page.goto(`${editor}/apercu`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Revenir à l’éditeur" }).click();

  await page.getByRole("button", { name: "Enregistrer et soumettre" }).click();
  await expect(page.getByText("Le texte est soumis")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publier maintenant" })).toHaveCount(0);
  await expect(page.getByText("personne d’autre ne l’a encore signé")).toBeVisible();
  await expectAccessible(page);

  await signOut(page);
  await signIn(page, "clinical_reviewer");
  await page.goto("/moderation/articles");
  await page.getByRole("link", { name: `Ouvrir le brouillon de « ${title} »` }).click();
  await field(page, /^Ce que vous avez relu/).fill(`Relu en entier : ${word}.`);
  await page.getByRole("button", { name: "Signer", exact: true }).click();
  await expect(page.getByRole("alert").getByText("Lisez tout le texte, puis cochez la case")).toBeVisible();
  await page.getByRole("checkbox", { name: /^J’ai lu tout le texte/ }).check();
  await page.getByRole("button", { name: "Signer", exact: true }).click();
  await expect(page.getByText("Votre signature est enregistrée.")).toBeVisible();

  await signOut(page);
  await signIn(page, "moderator");
  await page.goto(editor);
  await page.getByRole("checkbox", { name: /^J’ai relu ce qui va paraître/ }).check();
  await page.getByRole("button", { name: "Publier maintenant" }).click();
  await expect(page.getByText("L’article est publié.")).toBeVisible();
  await signOut(page);
  await page.goto(`/articles/essai-${word}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(`Relu en entier : ${word}.`)).toBeVisible();
  await expect(page.getByText("Théo (relecteur clinique)").first()).toBeVisible();
  await page.goto(`/articles/essai-${word}/historique`);
  await expect(page.getByText("Première publication.")).toBeVisible();
});

test.describe("a tab that dies", () => {
  test.use({ expectedNoise: [/autosave|ERR_FAILED|Failed to load resource/] });

  test("what was typed comes back, and is saved", async ({ page, context }) => {
    const word = newWord();
    await signIn(page, "moderator");
    await newArticle(page, `Essai ${word}`);
    const address = page.url();
    // The server is away: nothing but the browser has what is typed.
    await page.route("**/autosave", (route) => route.abort("failed"));
    await field(page, /^Résumé/).fill(`Un résumé avec ${word}.`);
    await expect(page.getByText("Votre texte est gardé sur cet appareil")).toBeVisible();
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(address);
    await expect(again.getByText("a été retrouvé sur cet appareil")).toBeVisible();
    await expect(field(again, /^Résumé/)).toHaveValue(`Un résumé avec ${word}.`);
    await expect(saved(again).or(again.getByText(/^Enregistré à/))).toBeVisible();
    await again.reload();
    await expect(field(again, /^Résumé/)).toHaveValue(`Un résumé avec ${word}.`);
    await expect(again.getByText("a été retrouvé sur cet appareil")).toHaveCount(0);
  });
});

test.describe("a session that ends", () => {
  test.use({ expectedNoise: [/autosave|Failed to load resource/] });

  for (const viewport of [
    { width: 360, height: 640 },
    { width: 360, height: 800 },
    { width: 1280, height: 900 },
  ])
    test(`its notice hides nothing that has the focus (${viewport.width} × ${viewport.height})`, async ({ page }) => {
      await signIn(page, "moderator");
      await newArticle(page, `Essai ${newWord()}`);
      await page.setViewportSize(viewport);
      const json = { status: "signedOut", to: "/connexion" };
      await page.route("**/autosave", (route) => route.fulfill({ status: 401, json }));
      await field(page, /^Résumé/).fill("Tapé après la fin de la session.");
      await expect(page.getByText("Votre session est terminée")).toBeVisible();
      const submit = page.getByRole("button", { name: "Enregistrer et soumettre" });
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press("Tab");
        const hidden = await submit.evaluate((button) => {
          const bar = button.parentElement?.parentElement;
          const focused = document.activeElement;
          if (!bar || !focused || bar.contains(focused)) return null;
          const [above, below] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
          return above.top >= below.top && above.bottom <= below.bottom ? focused.outerHTML.slice(0, 200) : null;
        });
        expect(hidden).toBeNull();
      }
    });
});

test("what is typed before the scripts are there is saved too", async ({ page }) => {
  const word = newWord();
  await signIn(page, "moderator");
  await newArticle(page, `Essai ${word}`);
  let arrive = () => {};
  const line = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await line;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await field(page, /^Résumé/).fill(`Tapé tout de suite, ${word}.`);
  arrive();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.reload();
  await expect(field(page, /^Résumé/)).toHaveValue(`Tapé tout de suite, ${word}.`);
});

test("two tabs: what touches different parts is put together; the same part is shown side by side, and nothing is lost", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const word = newWord();
  await signIn(page, "moderator");
  await newArticle(page, `Essai ${word}`);
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  await field(page, /^Résumé/).fill(`Résumé du premier onglet, ${word}.`);
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await field(other, /^Texte de « L’essentiel »/).fill(`- Écrit dans le second, ${word}.`);
  await expect(other.getByText(/réuni avec le texte de/)).toBeVisible();
  await expect(field(other, /^Résumé/)).toHaveValue(`Résumé du premier onglet, ${word}.`);

  await field(other, /^Résumé/).fill("Le résumé du second.");
  await expect(other.getByText(/^Enregistré à/)).toBeVisible();
  await field(page, /^Résumé/).fill("Le résumé du premier.");
  const choose = page.getByRole("button", { name: "Comparer et choisir" });
  await expect(choose).toBeVisible();
  // What is typed after the two have met comes along, also when the choice is put off.
  await field(page, /^Texte de « Signes d’alerte »/).fill(`- Tapé après coup, ${word}.`);
  await choose.click();
  await expect(page.getByRole("heading", { name: "Deux versions des mêmes passages" })).toBeVisible();
  await expect(page.locator("iframe")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("a été retrouvé sur cet appareil")).toBeVisible();
  await choose.click();
  await expect(page.getByRole("heading", { name: "Deux versions des mêmes passages" })).toBeVisible();
  await expect(field(page, /^Texte de « Signes d’alerte »/)).toHaveValue(`- Tapé après coup, ${word}.`);
  await expect(page.getByRole("region", { name: /Résumé : Version de/ })).toContainText("second");
  await expect(page.getByRole("region", { name: /Résumé : Votre version/ })).toContainText("premier");
  await expectAccessible(page, "iframe");
  await page.getByRole("button", { name: "Enregistrer mes choix" }).click();
  await expect(page.locator("#erreurs")).toContainText("Choisissez quelle version garder");
  await page.getByRole("radio", { name: /^La mienne/ }).check();
  await page.getByRole("button", { name: "Enregistrer mes choix" }).click();
  await expect(page.getByText("C’est enregistré.")).toBeVisible();
  await expect(field(page, /^Résumé/)).toHaveValue("Le résumé du premier.");
  await expect(field(page, /^Texte de « Signes d’alerte »/)).toHaveValue(`- Tapé après coup, ${word}.`);
  await expect(field(page, /^Texte de « L’essentiel »/)).toHaveValue(`- Écrit dans le second, ${word}.`);
  // What was chosen from does not come back.
  await page.reload();
  await expect(page.getByText("Enregistré automatiquement")).toBeVisible();
  await expect(page.getByText("a été retrouvé sur cet appareil")).toHaveCount(0);
  await expect(field(page, /^Résumé/)).toHaveValue("Le résumé du premier.");
});

test("what a second tab typed too late is shown, and is there again when the text is taken back", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const word = newWord();
  await signIn(page, "moderator");
  await newArticle(page, `Essai ${word}`);
  const address = page.url();
  await fillWhole(page, word);
  await field(page, /^Texte de « L’essentiel »/).fill("- Boire souvent[^source].");
  await page.getByRole("button", { name: "Ajouter une source nouvelle" }).first().click();
  await fillCitation(page);
  await expect(saved(page)).toBeVisible();
  const late = await context.newPage();
  await late.goto(address);
  await page.getByRole("button", { name: "Enregistrer et soumettre" }).click();
  await expect(page.getByText("Le texte est soumis")).toBeVisible();

  await field(late, /^Résumé/).fill(`Tapé trop tard, ${word}.`);
  await expect(late.getByText("Ce texte ne peut plus être modifié")).toBeVisible();
  await late.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(late.getByRole("heading", { name: "Ce que vous avez tapé n’est pas enregistré" })).toBeVisible();
  await expect(late.getByText(`Tapé trop tard, ${word}.`)).toBeVisible();
  await expectAccessible(late);
  // The address itself is enough: the browser has kept it too.
  await late.goto(address);
  await expect(late.getByText(`Tapé trop tard, ${word}.`)).toBeVisible();
  await late.getByRole("button", { name: "Reprendre le texte" }).click();
  await expect(field(late, /^Résumé/)).toHaveValue(`Tapé trop tard, ${word}.`);
  await expect(late.getByText(/^Enregistré à/)).toBeVisible();

  await page.goto(address);
  await page.getByText("Supprimer ce brouillon").first().click();
  await page.getByRole("checkbox", { name: "Oui, supprimer" }).check();
  await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
  await expect(page.getByText("Le brouillon est supprimé.")).toBeVisible();
  await field(late, /^Résumé/).fill(`Tapé après la suppression, ${word}.`);
  await expect(late.getByText("Ce brouillon n’existe plus")).toBeVisible();
  await late.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await expect(late.getByText("Il a été supprimé pendant que vous écriviez.")).toBeVisible();
  await expect(late.getByText(`Tapé après la suppression, ${word}.`)).toBeVisible();
  await expectAccessible(late);
});

test.describe("without JavaScript", () => {
  // Without scripts Chromium refuses to preload those of the desk, which bear a nonce, and says so.
  test.use({ javaScriptEnabled: false, expectedNoise: [/_next\/static\/chunks\/.*\.js csp$/] });

  test("the form saves, moves, cites, previews and submits", async ({ page }) => {
    const word = newWord();
    await signIn(page, "moderator");
    await newArticle(page, `Essai ${word}`);
    await field(page, /^Titre de la partie/).fill("Comprendre");
    await page.getByRole("button", { name: "Ajouter une partie" }).click();
    await expect(page.getByRole("textbox", { name: /^Titre de la partie/ })).toHaveCount(2);
    await page
      .getByRole("textbox", { name: /^Titre de la partie/ })
      .last()
      .fill("Prévenir");
    await page.getByRole("button", { name: "Monter" }).click();
    await expect(page.getByRole("textbox", { name: /^Titre de la partie/ }).first()).toHaveValue("Prévenir");
    await page.getByLabel("Reprendre une source déjà citée ailleurs").fill("asthme");
    await page.getByRole("button", { name: "Chercher", exact: true }).click();
    await page
      .getByRole("button", { name: /^Reprendre «/ })
      .first()
      .click();
    await expect(page.locator("summary", { hasText: /^Source \[\^/ })).toHaveCount(1);
    await page.getByRole("button", { name: "Enregistrer et voir l’aperçu" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Essai ${word}` })).toBeVisible();
    await page.getByRole("link", { name: "Revenir à l’éditeur" }).click();
    await field(page, /^Résumé/).fill("Un résumé.");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.getByText("C’est enregistré.")).toBeVisible();
    await expect(field(page, /^Résumé/)).toHaveValue("Un résumé.");
    await page.getByRole("button", { name: "Enregistrer et soumettre" }).click();
    await expect(page.locator("#erreurs")).toContainText("est vide");
  });
});

test("a published article is found, edited by its section, and its draft thrown away", async ({ page }) => {
  await signIn(page, "clinical_reviewer");
  await page.goto("/moderation/articles?q=asthme");
  await page
    .getByRole("button", { name: /Modifier cet article|Ouvrir le brouillon/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/asthme/i);
  await expectAccessible(page, "iframe");
  await page.getByText("Supprimer ce brouillon").first().click();
  await page.getByRole("checkbox", { name: "Oui, supprimer" }).check();
  await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
  await expect(page.getByText("Le brouillon est supprimé.")).toBeVisible();
  await expectAccessible(page);
});

test("a translation begins with the words of the original, and says which of its revisions it follows", async ({
  page,
}) => {
  test.setTimeout(90_000);
  const word = newWord();
  const title = `Essai ${word}`;
  await makeArticle(word, title);
  await signIn(page, "moderator");
  await page.goto(`/moderation/articles?q=${word}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Traduire en anglais" }).click();
  await expect(page.getByText("Il suit la révision 1")).toBeVisible();
  await expect(page.getByRole("region", { name: "Traduction" }).getByRole("link", { name: title })).toHaveAttribute(
    "href",
    `/articles/${word}`,
  );
  const editor = page.url().replace(/[?#].*/, "");
  await page.getByRole("button", { name: "Enregistrer et soumettre" }).click();
  await expect(page.locator("#erreurs")).toContainText("Le résumé est encore celui de l’original");

  await reviseArticle(word, "soigner", "Buvez souvent[^ameli-gastro], même la nuit.");
  await page.goto(editor);
  await expect(
    page.getByRole("link", { name: "Voir ce que l’original a changé de la révision 1 à la 2" }),
  ).toBeVisible();
  await expectAccessible(page, "iframe");
  await field(page, /^Résumé/).fill("Drink, rest, watch.");
  await expect(saved(page)).toBeVisible();
  const follow = page.getByRole("button", { name: "Suivre la révision 2" });
  await follow.click();
  await expect(page.locator("#erreurs")).toContainText("Cochez la case");
  await expectAccessible(page, "iframe");
  await page.getByRole("checkbox", { name: "Ce texte dit tout ce que dit l’original" }).check();
  // What this person's own page has saved since is no work of another.
  await field(page, /^Résumé/).fill("Drink often, rest, watch.");
  await expect(saved(page)).toBeVisible();
  await follow.click();
  await expect(page.getByText("Ce texte suit la révision actuelle de l’original.")).toBeVisible();
  await expect(page.getByText("Il suit la révision 2")).toBeVisible();
  await expect(field(page, /^Résumé/)).toHaveValue("Drink often, rest, watch.");
  await expect(page.frameLocator("iframe").getByText("Translated from the French original")).toBeVisible();

  await page.goto(`/moderation/articles?q=${word}`);
  await page.getByRole("button", { name: "Ouvrir la traduction en anglais" }).click();
  await page.getByText("Supprimer ce brouillon").first().click();
  await page.getByRole("checkbox", { name: "Oui, supprimer" }).check();
  await page.getByRole("button", { name: "Supprimer le brouillon" }).click();
  await expect(page.getByText("Le brouillon est supprimé.")).toBeVisible();
});
