"use client";
// Saves a moment after the last change, keeps a copy in the browser at once, and never writes over what another tab or another
// person saved: the server merges, or says that it cannot.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { readForm } from "#components/editing/form-values.ts";
import { type DraftName, forgetReceived, LocalCopies, type LocalCopy } from "#components/editing/local-copy.ts";
import { mergeContents, sameContent } from "#lib/editing/rules/content.ts";
import { contentOf, type Fields, fieldsOf, type Publisher } from "#lib/editing/rules/fields.ts";
import type { AutosaveAnswer } from "#lib/editing/views.ts";

export type SaveStatus =
  | { kind: "idle" | "waiting" | "saving" | "offline" | "conflict" | "refused" | "gone" | "tooLong" }
  | { kind: "saved"; at: string }
  | { kind: "merged"; at: string; by: string[] }
  | { kind: "signedOut"; to: string };

type Options = {
  form: RefObject<HTMLFormElement | null>;
  draft: DraftName;
  personId: string;
  lockVersion: number;
  address: string;
  registry: readonly Publisher[];
  /** False while there are choices to make: then only the button saves. */
  active: boolean;
  /** The version on which the text of the form was begun. */
  typedOn: number;
  /** What the server put into the form, and whether the draft holds it: it may have been typed and never saved. */
  opened: Fields;
  isSaved: boolean;
  /** The name under which the form was sent last, where the server took it in. */
  received: string | null;
  /** The form must show this. */
  show(fields: Fields): void;
  /** The server has a later version. */
  onSaved(): void;
};

const pause = 2_000;
const longestPause = 20_000;

/** Order, and what a form writes in another way, make no difference. */
const same = (a: Fields, b: Fields, registry: readonly Publisher[]) =>
  sameContent(contentOf(a, registry), contentOf(b, registry));

async function send(address: string, fields: Fields, lockVersion: number): Promise<AutosaveAnswer> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, lockVersion: String(lockVersion) })) body.append(name, value);
  const response = await fetch(address, { method: "POST", body, headers: { accept: "application/json" } });
  return (await response.json()) as AutosaveAnswer;
}

export function useAutosave(options: Options) {
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const [lockVersion, setLockVersion] = useState(options.lockVersion);
  const [restored, setRestored] = useState(false);
  const latest = useRef(options);
  latest.current = options;
  const memory = useRef({
    version: options.typedOn,
    saved: null as Fields | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    saving: false,
    stopped: !options.active,
    failures: 0,
    copies: null as LocalCopies | null,
  });

  const plan = useCallback((save: () => void, wait: number) => {
    clearTimeout(memory.current.timer);
    memory.current.timer = setTimeout(save, wait);
  }, []);

  /** What the server answers, where it is not what was sent, joins what was typed since. */
  const join = useCallback((sent: Fields, answer: Fields): boolean => {
    const { form, registry, show } = latest.current;
    if (!form.current || same(sent, answer, registry)) return true;
    const [base, ours, theirs] = [sent, readForm(form.current), answer].map((fields) => contentOf(fields, registry));
    if (!base || !ours || !theirs) return true;
    const { content, conflicts } = mergeContents(base, ours, theirs);
    if (conflicts.length > 0) return false;
    show(fieldsOf(content, registry));
    return true;
  }, []);

  const take = useCallback(
    (answer: AutosaveAnswer, sent: Fields, save: () => void) => {
      const own = memory.current;
      const again = (wait: number) => plan(save, wait);
      own.failures = answer.status === "unavailable" || answer.status === "signedOut" ? own.failures + 1 : 0;
      switch (answer.status) {
        case "saved":
        case "merged": {
          // Typed over while it was on its way: the next saving asks the server once more, from where this tab was.
          if (!join(sent, answer.fields)) return again(0);
          own.version = answer.lockVersion;
          own.saved = answer.fields;
          setLockVersion(answer.lockVersion);
          setStatus(
            answer.status === "merged"
              ? { kind: "merged", at: answer.at, by: answer.by }
              : { kind: "saved", at: answer.at },
          );
          const { form, onSaved, registry } = latest.current;
          if (form.current && !same(readForm(form.current), answer.fields, registry)) again(pause);
          else own.copies?.drop();
          return onSaved();
        }
        case "signedOut":
          setStatus({ kind: "signedOut", to: answer.to });
          return again(Math.min(pause * 2 ** own.failures, longestPause));
        case "unavailable":
          setStatus({ kind: "offline" });
          return again(Math.min(pause * 2 ** own.failures, longestPause));
        // The next change may make it shorter.
        case "tooLong":
          return setStatus({ kind: "tooLong" });
        default:
          own.stopped = true;
          return setStatus({ kind: answer.status });
      }
    },
    [join, plan],
  );

  const save = useCallback(async () => {
    const own = memory.current;
    const { form, address, registry } = latest.current;
    if (own.stopped || own.saving || !form.current) return;
    const sent = readForm(form.current);
    if (own.saved && same(sent, own.saved, registry)) {
      own.copies?.drop();
      return setStatus((before) => (before.kind === "waiting" ? { kind: "idle" } : before));
    }
    own.saving = true;
    setStatus({ kind: "saving" });
    const answer = await send(address, sent, own.version).catch((): AutosaveAnswer => ({ status: "unavailable" }));
    own.saving = false;
    take(answer, sent, save);
  }, [take]);

  /** Something was typed, added, moved or taken away. */
  const changed = useCallback(() => {
    const own = memory.current;
    const { form } = latest.current;
    if (!form.current) return;
    // Also where nothing is sent any more: what is typed meanwhile has no other place.
    own.copies?.keep({ fields: readForm(form.current), lockVersion: own.version });
    if (own.stopped || own.failures > 0) return;
    setStatus({ kind: "waiting" });
    plan(save, pause);
  }, [plan, save]);

  /** What a dead tab left is put back, and saved like anything typed. */
  const restore = useCallback(
    (copy: LocalCopy) => {
      const own = memory.current;
      own.version = copy.lockVersion;
      setLockVersion(copy.lockVersion);
      latest.current.show(copy.fields);
      own.copies?.keep(copy);
      setRestored(true);
      setStatus({ kind: "waiting" });
      plan(save, pause * 2);
    },
    [plan, save],
  );

  useEffect(() => {
    const own = memory.current;
    const { form, draft, personId, active, typedOn, opened, isSaved, received, registry } = latest.current;
    if (!form.current) return;
    forgetReceived(received);
    const life = new AbortController();
    const copies = new LocalCopies(draft, personId);
    own.copies = copies;
    if (!active) {
      // What is being chosen from here is what the tab before has left: once chosen, it is not to come back.
      void copies.adoptOrphan(typedOn);
      return;
    }
    own.saved = isSaved ? opened : null;
    copies.hold(life.signal);
    // On a slow line one types before this runs.
    if (!isSaved || !same(readForm(form.current), opened, registry)) changed();
    void copies.takeOrphan().then((copy) => {
      if (copy && isSaved && own.saved && !same(copy.fields, own.saved, registry)) restore(copy);
    });
    const leave = () => void save();
    window.addEventListener("online", leave);
    return () => {
      clearTimeout(own.timer);
      window.removeEventListener("online", leave);
      life.abort();
    };
  }, [changed, restore, save]);

  /** The form is being sent as a whole, under this name: nothing else goes on its way. */
  const sending = useCallback((name: string) => {
    clearTimeout(memory.current.timer);
    memory.current.stopped = true;
    memory.current.copies?.markSent(name);
  }, []);

  /** The text as the server had it when the page was opened, in the place of what was put back. */
  const undoRestore = () => {
    const own = memory.current;
    own.version = Math.max(own.version, options.lockVersion);
    setLockVersion(own.version);
    setRestored(false);
    options.show(options.opened);
  };

  return { status, restored, undoRestore, lockVersion, changed, sending };
}
