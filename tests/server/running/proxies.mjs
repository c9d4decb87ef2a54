// Real proxies in front of a server, set up as docs/deployment.md says, with their own timeouts.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate.mjs';
import { get, Server, within } from './support.mjs';

const manual = readFileSync(new URL('../../../docs/deployment.md', import.meta.url), 'utf8');

// The block of that language, for these ports and files.
function documented(language, server, port, certificate, crt) {
  const [, text] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(manual);
  return text
    .replace('127.0.0.1:3000', `127.0.0.1:${server.port}`)
    .replace(/(listen |bind :)443/, `$1${port}`)
    .replace('/etc/confab/fullchain.pem', certificate.certificate)
    .replace('/etc/confab/privkey.pem', certificate.key)
    .replace('/etc/confab/both.pem', crt)
    .replace('calls.example.org {', `https://127.0.0.1:${port} {
      tls ${certificate.certificate} ${certificate.key}`);
}

function configureNginx(folder, server, port, certificate) {
  const file = join(folder, 'nginx.conf');
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};\n`);
  const text = documented('nginx', server, port, certificate);
  writeFileSync(file, `daemon off;\npid ${folder}/pid;\nevents {}\n` +
    `http {\naccess_log off;\n${places.join('')}${text}}\n`);
  return ['/usr/sbin/nginx', '-e', 'stderr', '-p', folder, '-c', file];
}

function configureHaproxy(folder, server, port, certificate) {
  const file = join(folder, 'haproxy.cfg');
  const crt = join(folder, 'both.pem');
  writeFileSync(crt, certificate.text + readFileSync(certificate.key, 'utf8'));
  const debian = readFileSync('/etc/haproxy/haproxy.cfg', 'utf8');
  const timeouts = debian.match(/^\s*timeout .*$/gm).join('\n');
  const text = documented('haproxy', server, port, certificate, crt);
  writeFileSync(file, `defaults\n${timeouts}\n${text}`);
  return ['/usr/sbin/haproxy', '-db', '-f', file];
}

// Its other port and its folder would be the machine's.
function configureCaddy(folder, server, port, certificate) {
  const file = join(folder, 'Caddyfile');
  const text = documented('caddy', server, port, certificate);
  const options = ['admin off', 'auto_https disable_redirects', `storage file_system ${folder}`];
  writeFileSync(file, `{\n${options.join('\n')}\n}\n${text}`);
  return ['/usr/bin/caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
}

const kConfigure = { nginx: configureNginx, HAProxy: configureHaproxy, Caddy: configureCaddy };
export const kProxies = Object.keys(kConfigure);

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

// A server that trusts the proxy of that name before it; `proxy` is to be called like a server. The
// proxy ends with the test.
export async function startBehind(name, t) {
  const server = await Server.start({
    t, certificate: null, options: ['--trusted-proxy', '127.0.0.1', '--log-level', 'debug'],
  });
  const folder = mkdtempSync(join(tmpdir(), 'confab-proxy-'));
  const port = await freePort();
  const certificate = makeCertificate();
  const [program, ...options] = kConfigure[name](folder, server, port, certificate);
  const child = spawn(program, options, { stdio: 'ignore' });
  t.after(async () => {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await within(exited, `${name} to stop`);
    rmSync(folder, { recursive: true });
  });
  const proxy = { port, host: `127.0.0.1:${port}`, certificate };
  let answer;
  while (!answer) answer = await get(proxy, '/').catch(() => undefined);  // Until it listens.
  return { server, proxy };
}
