// A form filled in and sent as a browser without scripts does it, without the browser.
import type { APIRequestContext, APIResponse } from "@playwright/test";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { type Element, elementsIn, type Root } from "#lib/articles/views/markdown/tree.ts";

const property = ({ properties }: Element, name: string) => String(properties[name] ?? "");

const contentOf = (field: Element) => {
  const [text] = field.children;
  // A line break right after the tag is not part of the value.
  return field.tagName === "textarea" && text?.type === "text"
    ? text.value.replace(/^\n/, "")
    : property(field, "value");
};

const isSent = (field: Element) =>
  property(field, "type") !== "checkbox" && property(field, "type") !== "radio" && property(field, "name") !== "";

/** Sends the form of a page that goes to `action`, as it stands but for `fields`; answers with the page that follows. */
export async function sendForm(
  request: APIRequestContext,
  address: string,
  action: string,
  fields: Record<string, string>,
): Promise<APIResponse> {
  const html = await (await request.get(address)).text();
  const page = unified().use(rehypeParse).parse(html) as Root;
  const form = elementsIn(page, ["form"]).find((one) => property(one, "action") === action);
  if (!form) throw new Error(`${address} has no form that goes to ${action}`);
  const kept = elementsIn(form, ["input", "textarea"]).filter(isSent);
  return request.post(action, {
    headers: { "sec-fetch-site": "same-origin" },
    form: { ...Object.fromEntries(kept.map((field) => [property(field, "name"), contentOf(field)])), ...fields },
  });
}
