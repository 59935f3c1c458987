import { hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP asks; written into every hash, so that a later change still reads the old ones. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of 32 random bytes that nobody kept: what unknown accounts are compared with, at the same cost. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$kHTfa+nSiHXAgSS61dWYww$QW3Oa0MQv7snDl2GsO4E9LcimKuPj9+F/32S5cuKkPA";

/** PHC string of argon2id, m=19456, t=2, p=1. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Compares in the same time whether there is a hash or not; without one the answer is no. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password);
  return matches && passwordHash !== null;
}
