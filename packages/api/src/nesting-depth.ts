/** How deep the objects and lists of a JSON text go, without reading it into values. */
export function nestingDepth(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let index = 0; index < json.length; index++) {
    const sign = json[index];
    if (inText) {
      if (sign === "\\") index++;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if (sign === "{" || sign === "[") deepest = Math.max(deepest, ++depth);
    else if (sign === "}" || sign === "]") depth--;
  }
  return deepest;
}
