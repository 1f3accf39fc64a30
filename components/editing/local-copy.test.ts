// What a browser keeps of what was typed: until the server says that the draft has it, it is there to be found.
import { beforeEach, expect, it, vi } from "vitest";
import { copiesLeft, forgetReceived, LocalCopies } from "#components/editing/local-copy.ts";

/** A store whose names are its own properties, as in browsers. */
class Store {
  [name: string]: unknown;
  getItem(name: string) {
    return Object.hasOwn(this, name) ? this[name] : null;
  }
  setItem(name: string, value: string) {
    this[name] = value;
  }
  removeItem(name: string) {
    delete this[name];
  }
}

const draft = { id: "article-1", begunAt: new Date("2026-11-20T08:00:00Z") };
const fields = { title: "Tapé quand il était trop tard" };
const aTab = (of = draft) => new LocalCopies(of, "personne-1");

beforeEach(() => {
  vi.stubGlobal("localStorage", new Store());
  vi.stubGlobal("navigator", {});
});

it("gives back what was sent and refused, whatever was saved since", async () => {
  const dead = aTab();
  dead.keep({ fields, lockVersion: 1 });
  dead.markSent("envoi-1");
  forgetReceived(null);
  forgetReceived("envoi-2");
  expect(await aTab().takeOrphan()).toMatchObject({ fields, lockVersion: 1 });
});

it("forgets what was sent once the server says that the draft has it", async () => {
  const dead = aTab();
  dead.keep({ fields, lockVersion: 1 });
  dead.markSent("envoi-1");
  forgetReceived("envoi-1");
  expect(await aTab().takeOrphan()).toBeNull();
});

it("keeps what was typed after it was sent", async () => {
  const tab = aTab();
  tab.keep({ fields, lockVersion: 1 });
  tab.markSent("envoi-1");
  tab.keep({ fields: { title: "Retapé" }, lockVersion: 1 });
  forgetReceived("envoi-1");
  expect(await aTab().takeOrphan()).toMatchObject({ fields: { title: "Retapé" } });
});

it("finds what was typed into a draft that is gone, and only what this person typed", async () => {
  aTab({ ...draft, begunAt: new Date("2026-11-01T08:00:00Z") }).keep({ fields, lockVersion: 4 });
  expect(await copiesLeft(draft.id, "personne-1")).toMatchObject([{ copy: { fields } }]);
  expect(await copiesLeft(draft.id, "personne-2")).toEqual([]);
  expect(await copiesLeft("article-2", "personne-1")).toEqual([]);
});
