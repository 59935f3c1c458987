export { closeAllSessions, closeSession } from "./close-session.ts";
export { findSession } from "./find-session.ts";
export { requestOrigin } from "./request-origin.ts";
export { signIn, type SignInContext, type SignInRequest, type SignInResult } from "./sign-in.ts";
export { viewSession } from "./view-session.ts";
