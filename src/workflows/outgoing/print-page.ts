/**
 * Opens the browser's print dialog, which also saves as PDF. What is printed is up to the style sheet. The page carries
 * `title` meanwhile, as browsers offer it as the name of the file. Returns at once in browsers that do not wait.
 */
export function printPage(page: Window, title: string): void {
  const { document } = page;
  const before = document.title;
  document.title = title;
  page.addEventListener(
    'afterprint',
    () => {
      document.title = before;
    },
    { once: true },
  );
  page.print();
}
