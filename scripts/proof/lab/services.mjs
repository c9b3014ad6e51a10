// Answers as a web site with a certificate, a mail relay and a SQL Browser do, inside a network namespace:
// node services.mjs KEY CERTIFICATE TLS,TLS… MAIL BROWSER, each an address. Says "ready" once all listen.
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createServer as createTls } from 'node:tls';

const [key = '', certificate = '', sites = '', mail = '', browser = ''] = process.argv.slice(2);
const own = { key: readFileSync(key), cert: readFileSync(certificate) };
const text = 'ServerName;SQL01;InstanceName;ONE;IsClustered;No;Version;16.0.1000.6;tcp;50001;;';

/** @param {(done: () => void) => unknown} start @returns {Promise<void>} */
const started = (start) => new Promise((resolve) => void start(resolve));

for (const address of sites.split(',')) {
  const site = createTls(own, (socket) => socket.on('error', () => {}).end());
  site.on('tlsClientError', () => {});
  await started((done) => site.listen(443, address, done));
}
const relay = createServer((socket) => {
  socket.on('error', () => {});
  socket.on('data', () => socket.end('221 Bye\r\n'));
  socket.write('220 relay.example.test ESMTP\r\n');
});
await started((done) => relay.listen(25, mail, done));
const asked = createSocket('udp4');
asked.on('message', (question, { port, address }) => {
  if (question[0] !== 3) return;
  const head = Buffer.from([5, text.length & 255, text.length >> 8]);
  asked.send(Buffer.concat([head, Buffer.from(text)]), port, address);
});
await started((done) => asked.bind(1434, browser, done));
console.log('ready');
process.stdin.on('end', () => process.exit()).resume();
