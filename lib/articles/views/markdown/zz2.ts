import { readFileSync } from "node:fs";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit, SKIP } from "unist-util-visit";
import { renderMarkdown, plainText } from "#lib/articles/views/markdown.ts";
const p = unified().use(rehypeParse,{fragment:true});
const text=(h:string)=>{let t="";visit(p.parse(h),(n:any)=>{if(n.type==="element"&&["style","script","title","template","iframe","noembed","noframes","option","select"].includes(n.tagName))return SKIP; if(n.type==="text")t+=n.value+" ";return});return t};
const words=(t:string)=>t.match(/[\p{L}\p{N}]{2,}/gu)??[];
const d=JSON.parse(readFileSync("../shared/data/sanitizer/dompurify_expect.json","utf8"));
let n=0;
for(const x of d){const exp=Array.isArray(x.expected)?x.expected:[x.expected];const w=words(text(exp[0]));if(!w.length)continue;n++;const got=renderMarkdown(x.payload,{locale:"en"});const have=new Set(words(text(got)));const miss=w.filter(v=>!have.has(v));if(miss.length)console.log(JSON.stringify(x.payload.slice(0,500)),"\n  MISS",miss.slice(0,8),"\n  exp",exp[0].slice(0,200),"\n  got",got.slice(0,300))}
console.log(d.length,"with text",n);
const b=JSON.parse(readFileSync("../shared/data/abuse-naughty-strings/blns.json","utf8"));let m=0;
for(const s of b){if(/[<>&`*_[\]()#!~|\\=+-]/.test(s))continue;m++;const g=plainText(s);const norm=(x:string)=>x.replace(/\s+/g," ").trim();if(norm(g)!==norm(s))console.log(JSON.stringify(s),JSON.stringify(g))}
console.log(b.length,m);
