/** Addresses of the frameworks' pages. */
export const frameworksPath = "/frameworks";
export const draftPath = (draftId: string): string => `${frameworksPath}/drafts/${draftId}`;
export const versionPath = (frameworkId: string, version: number): string =>
  `${frameworksPath}/${frameworkId}/${version}`;
