// The path of the portal, whole: a citizen searches, reads and corrects; a moderator and a clinical reviewer decide;
// the article changes and search follows.
import { expect, expectAccessible, newWord, signIn, signOut, test } from "#tests/e2e/portal-test.ts";

test.describe.configure({ mode: "serial" });

test("a material change: search, read, suggest, accept, sign, read and find again", async ({ page }) => {
  const word = newWord();
  await page.goto("/");
  await page.getByRole("combobox").first().fill("crise d'astme");
  await page.getByRole("button", { name: "Rechercher" }).first().click();
  await page
    .getByRole("link", { name: /asthme/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/asthme/i);

  await signIn(page, "citizen");
  await page.goto("/articles/asthme");
  await page.getByRole("link", { name: "Proposer une amélioration" }).click();
  await page.getByRole("main").getByRole("link", { name: "Comprendre" }).click();
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n\nUne phrase de plus avec ${word}.`);
  await page.getByRole("button", { name: "Voir la différence" }).click();
  await expect(page.locator("ins")).toContainText(word);
  await page.getByLabel(/Pourquoi ce changement/).fill(`Il manque une phrase : ${word}.`);
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText("En attente d’un modérateur")).toBeVisible();
  const followUp = page.url();

  await signOut(page);
  await signIn(page, "moderator");
  await page.goto("/moderation");
  await page
    .getByRole("link", { name: /Examiner la proposition pour « Asthme/ })
    .last()
    .click();
  await expect(page.locator("ins")).toContainText(word);
  await page.getByRole("radio", { name: /^Accepter (?!avec)/ }).check();
  await page.getByLabel(/Motif public/).fill("La phrase est utile.");
  await page.getByRole("checkbox", { name: /^J’ai relu ma décision/ }).check();
  await page.getByRole("button", { name: "Enregistrer la décision" }).click();
  await expect(page.getByText("Acceptée, en attente d’une signature clinique")).toBeVisible();
  await page.goto("/articles/asthme");
  await expect(page.getByText(word)).toHaveCount(0);

  await signOut(page);
  await signIn(page, "clinical_reviewer");
  await page.goto("/moderation");
  await page
    .getByRole("link", { name: /Examiner la proposition pour « Asthme/ })
    .last()
    .click();
  await page.getByRole("radio", { name: /^Signer et publier/ }).check();
  await page.getByLabel(/Motif public/).fill("Conforme aux sources.");
  await page.getByRole("checkbox", { name: /^J’ai relu ma décision/ }).check();
  await page.getByRole("button", { name: "Enregistrer la décision" }).click();
  await expect(page.getByText("Publiée", { exact: true })).toBeVisible();

  await page.goto("/articles/asthme");
  await expect(page.getByText(`Une phrase de plus avec ${word}.`)).toBeVisible();
  await page.goto("/articles/asthme/historique");
  await expect(page.getByText(`Il manque une phrase : ${word}.`)).toBeVisible();
  await page.goto(followUp);
  await expect(page.getByText("Conforme aux sources.")).toBeVisible();
  await expect(async () => {
    await page.goto(`/recherche?q=${word}`);
    // A page that came too early stays as it is: it is asked for again.
    await expect(page.getByRole("heading", { name: "Un article trouvé" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
});

test("nobody decides on their own suggestion", async ({ page }) => {
  await signIn(page, "moderator");
  await page.goto("/articles/asthme/proposer");
  await page.getByRole("main").getByRole("link", { name: "Comprendre" }).click();
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await text.fill(`${await text.inputValue()}\n\n${newWord()}`);
  await page.getByLabel(/Pourquoi ce changement/).fill("Pour voir.");
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await page.goto("/moderation");
  await page
    .getByRole("link", { name: /Examiner la proposition pour « Asthme/ })
    .last()
    .click();
  await expect(page.getByText("C’est votre propre proposition")).toBeVisible();
  await expect(page.getByRole("button", { name: "Enregistrer la décision" })).toHaveCount(0);
});

test("what is typed into a proposal outlives the page, and goes once it is sent", async ({ page }) => {
  const word = newWord();
  const form = "/articles/asthme/proposer?section=comprendre";
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  await page.goto(form);
  const before = await text.inputValue();
  await text.fill(`${before}\n\n${word}`);
  await page.reload();
  await expect(text).toHaveValue(`${before}\n\n${word}`);
  await expect(page.getByText("Ce que vous aviez tapé a été remis ici.")).toBeVisible();
  await expectAccessible(page);
  // Another part of the text is another form.
  await page.goto("/articles/asthme/proposer?section=essentials");
  await expect(text).not.toHaveValue(new RegExp(word));
  await page.goto(form);
  await page.getByLabel(/Pourquoi ce changement/).fill("Pour voir.");
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText("En attente d’un modérateur")).toBeVisible();
  await page.goto(form);
  await expect(text).toHaveValue(before);
});

test("two moderators at once: one wins, the other is told, with what they wrote kept", async ({ browser, page }) => {
  await page.goto("/articles/asthme/proposer");
  await page.getByRole("main").getByRole("link", { name: "Les signes" }).click();
  const text = page.getByRole("textbox", { name: /Texte de la partie/ });
  const word = newWord();
  await text.fill(`${await text.inputValue()}\n\n${word}`);
  await page.getByLabel(/Pourquoi ce changement/).fill(word);
  await page.getByRole("button", { name: "Envoyer" }).last().click();
  await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();

  await signIn(page, "moderator");
  await page.goto("/moderation");
  await page
    .getByRole("link", { name: /Examiner la proposition pour « Asthme/ })
    .last()
    .click();
  const other = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage();
  await other.goto(page.url());
  for (const [tab, reason] of [
    [page, "Refusé par la première."],
    [other, "Refusé par la seconde."],
  ] as const) {
    await tab.getByRole("radio", { name: /^Refuser/ }).check();
    await tab.getByLabel(/Motif public/).fill(reason);
    await tab.getByRole("checkbox", { name: /^J’ai relu ma décision/ }).check();
    await tab.getByRole("button", { name: "Enregistrer la décision" }).click();
  }
  await expect(page.getByText("Refusée").first()).toBeVisible();
  await expect(other.getByText(/Une décision a déjà été prise sur cette proposition/)).toBeVisible();
  await expect(other.getByText("Refusé par la première.")).toBeVisible();
  await other.context().close();
});

test("in English too, to the end", async ({ page }) => {
  const word = newWord();
  await page.goto("/en");
  await page.getByRole("combobox").first().fill("strokes");
  await page.getByRole("button", { name: "Search" }).first().click();
  await page
    .getByRole("link", { name: /stroke/i })
    .first()
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("link", { name: "Suggest an improvement" }).click();
  await page.getByRole("main").getByRole("link", { name: "Understanding stroke" }).click();
  const text = page.getByRole("textbox", { name: /Text of the part/ });
  await text.fill(`${await text.inputValue()}\n\nOne more sentence with ${word}.`);
  await page.getByLabel(/Why this change/).fill("A sentence was missing.");
  await page.getByRole("button", { name: "Send" }).last().click();
  await expect(page).toHaveURL(/\/en\/contributions\/[0-9A-Z-]{14}\?sent=1$/);

  for (const [who, choice] of [
    ["moderator", /^Accept (?!with)/],
    ["clinical_reviewer", /^Sign and publish/],
  ] as const) {
    await signIn(page, who);
    await page.goto("/en/moderation");
    await page
      .getByRole("link", { name: /Stroke/ })
      .last()
      .click();
    await expect(page.locator("ins")).toContainText(word);
    await page.getByRole("radio", { name: choice }).check();
    await page.getByLabel(/Public reason/).fill("Agreed.");
    await page.getByRole("checkbox", { name: /^I have read my decision/ }).check();
    await page.getByRole("button", { name: "Record the decision" }).click();
    await expect(page.getByText("Agreed.").first()).toBeVisible();
    await signOut(page);
  }
  await page.goto("/en/articles/stroke-recognise-and-act");
  await expect(page.getByText(word)).toBeVisible();
});

test("the language switch of an article without translation says so, and stays", async ({ page }) => {
  await page.goto("/articles/menopause");
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL("/articles/menopause#non-traduit");
  await expect(page.getByText("This article does not exist in English yet.")).toBeVisible();
});

test("the language switch leads to the translation", async ({ page }) => {
  await page.goto("/articles/avc-reconnaitre-et-agir");
  await page.getByRole("link", { name: "English" }).first().click();
  await expect(page).toHaveURL("/en/articles/stroke-recognise-and-act");
});
