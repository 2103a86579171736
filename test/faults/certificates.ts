/** A certificate authority made for the tests, with good and bad certificates. */

import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 24 * 60 * 60 * 1000;

const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

export interface Certified {
  readonly key: string;
  readonly cert: string;
}

export interface Authority {
  /** The authority's own certificate (PEM), which a program must trust. */
  readonly ca: string;
  /** Issues a certificate for a host that is valid for `days` days, beginning `from` days from now. */
  issue(host: string, from?: number, days?: number): Promise<Certified>;
}

/** Makes an authority that nobody trusts yet. */
export async function makeAuthority(): Promise<Authority> {
  const keys = await makeKeys();
  const name = 'CN=Authority of the tests';
  const root: X509Certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name,
      keys,
      signingAlgorithm: ALGORITHM,
      notBefore: new Date(Date.now() - DAY),
      notAfter: new Date(Date.now() + DAY),
      extensions: [new BasicConstraintsExtension(true, 1, true)],
    },
    crypto,
  );
  let serial = 1;
  return {
    ca: root.toString('pem'),
    async issue(host, from = -1, days = 2) {
      const own = await makeKeys();
      serial += 1;
      const cert = await X509CertificateGenerator.create(
        {
          serialNumber: serial.toString(16).padStart(2, '0'),
          subject: `CN=${host}`,
          issuer: name,
          publicKey: own.publicKey,
          signingKey: keys.privateKey,
          signingAlgorithm: ALGORITHM,
          notBefore: new Date(Date.now() + from * DAY),
          notAfter: new Date(Date.now() + (from + days) * DAY),
          extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
        },
        crypto,
      );
      const key = await crypto.subtle.exportKey('pkcs8', own.privateKey);
      return { key: PemConverter.encode(key, 'PRIVATE KEY'), cert: cert.toString('pem') };
    },
  };
}
