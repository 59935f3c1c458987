import { userInfo } from "node:os";

/** Who works on the server has no account; the entry names the system's user. */
export const operatorName = () => `服务器上的 ${userInfo().username}`;
