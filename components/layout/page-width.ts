/** The page's own width and margins: the same for header, content and footer, so that their edges agree. */
export const pageWidth = "mx-auto w-full max-w-page px-5 sm:px-8";
