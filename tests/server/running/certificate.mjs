// Certificates made for a test, by the openssl command.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'confab-tls-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

export const openssl = (...options) => execFileSync('openssl', options, { stdio: 'pipe' });

let made = 0;

// A new certificate for localhost that signs itself. `key` is as for `openssl req -newkey`.
export function makeCertificate({ key = 'ec', options = [] } = {}) {
  const path = join(folder, String(++made));
  const certificate = `${path}.crt`;
  const file = `${path}.key`;
  const curve = key === 'ec' ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
  openssl('req', '-x509', '-newkey', key, ...curve, '-noenc', '-keyout', file, '-out', certificate,
    '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1',
    ...options);
  return {
    certificate,
    key: file,
    options: ['--tls-cert', certificate, '--tls-key', file],
    text: readFileSync(certificate, 'utf8'),
  };
}

export const kWeakKey = 'rsa:1024';
