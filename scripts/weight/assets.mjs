/** What a page makes a current browser load: scripts and styles in its tags and in the data it hydrates from. */
export function assetsOf(html) {
  const current = html.replaceAll(/<script[^>]*\bnomodule\b[^>]*><\/script>/gi, "");
  const paths = [...current.matchAll(/\bstatic\/(?:chunks|css)\/[^"'\\\s?]+\.(?:js|css)\b/g)].map(
    ([path]) => `/_next/${path}`,
  );
  const all = [...new Set(paths)].toSorted();
  return {
    scripts: all.filter((path) => path.endsWith(".js")),
    styles: all.filter((path) => path.endsWith(".css")),
  };
}
