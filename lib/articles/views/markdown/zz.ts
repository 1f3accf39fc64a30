import { readFileSync } from "node:fs";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { renderMarkdown } from "#lib/articles/views/markdown.ts";
import { frameTables } from "#lib/articles/views/markdown/structure.ts";
import { makeSafe } from "#lib/articles/views/markdown/safe.ts";
const ex = JSON.parse(readFileSync("../shared/data/commonmark-spec/spec.derived.json","utf8"));
const ref = unified().use(rehypeParse,{fragment:true}).use(makeSafe).use(rehypeStringify).freeze();
let bad=0, empty=0;
for (const e of ex){
  const got=renderMarkdown(e.markdown,{locale:"en",headingOffset:0}).trim(); const w=ref.runSync(ref.parse(e.html.replace(/\n$/,""))) as never; frameTables(w,"Table"); const want=ref.stringify(w).trim();
  if(want==="")empty++;
  if(got!==want){bad++;console.log("##",e.example,e.section,JSON.stringify(e.markdown),"\n  html",JSON.stringify(e.html),"\n  got ",JSON.stringify(got),"\n  want",JSON.stringify(want));}
}
console.log(ex.length,bad,empty);
