/** JSON that can stand inside a `<script>` of data: nothing in it ends the element or opens a comment (HTML, 4.12.1.3), and
 * U+2028 and U+2029 are no line ends to anybody. It reads as the same value. */
export const jsonForHtml = (data: object): string =>
  JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
