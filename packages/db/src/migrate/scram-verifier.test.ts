import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { scramVerifier } from "./scram-verifier.ts";

test("has the form that PostgreSQL stores and does not contain the password", () => {
  const verifier = scramVerifier("pencil");
  expect(verifier).toMatch(
    /^SCRAM-SHA-256\$4096:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$/,
  );
  expect(verifier).not.toContain("pencil");
});

test("signs what RFC 7677 signs with the same password and salt", () => {
  const [, server = ""] = scramVerifier("pencil", Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64"))
    .split(":")
    .slice(1);
  // The RFC's example gives ServerSignature only: HMAC(ServerKey, AuthMessage).
  const message =
    "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0," +
    "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
  const signature = createHmac("sha256", Buffer.from(server, "base64")).update(message).digest("base64");
  expect(signature).toBe("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
});
