// Stands for all hosts of a zone, inside its network namespace: listens, connects, and tells what came of it. One JSON value a line.
import { createSocket } from 'node:dgram';
import { createConnection, createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** @typedef {{ address: string, port: number, transport: 'TCP' | 'UDP' }} Place */
/** @typedef {{ source: string, to: Place, isExpected: boolean }} Probe */
/** @typedef {{ done: Promise<boolean>, stop: () => void }} Trial */

/** How long what should be open may take: seconds pass where other work has the processors. */
const PATIENCE = 15_000;
/** How long the rest is waited for once all that should be open has answered, which takes a few ms. */
const GRACE = 250;

/** @type {{ close: () => unknown }[]} */
const listeners = [];
/** What came to a listener: source, address and port. @type {Set<string>} */
const seen = new Set();

/** @param {Place} place @param {string} source */
const mark = ({ address, port, transport }, source) => seen.add(`${source} ${transport} ${address} ${port}`);

/** @param {Place} place @returns {Promise<void>} */
function listen(place) {
  return new Promise((resolve, reject) => {
    if (place.transport === 'UDP') {
      const socket = createSocket(place.address.includes(':') ? 'udp6' : 'udp4');
      socket.on('message', (message, { address, port }) => {
        mark(place, address);
        socket.send(message, port, address);
      });
      socket.on('error', reject);
      socket.bind(place.port, place.address, resolve);
      listeners.push(socket);
    } else {
      const server = createServer((socket) => {
        mark(place, socket.remoteAddress ?? '');
        socket.on('error', () => {});
        socket.end();
      });
      server.on('error', reject);
      server.listen({ host: place.address, port: place.port, backlog: 511 }, resolve);
      listeners.push(server);
    }
  });
}

/** @param {Probe} probe @returns {Trial} */
const connect = (probe) => (probe.to.transport === 'TCP' ? connectTcp(probe) : sendUdp(probe));

/** @param {Probe} probe @returns {Trial} */
function connectTcp({ source, to: { address, port } }) {
  const socket = createConnection({ host: address, port, localAddress: source });
  const done = new Promise((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
  return { done, stop: () => socket.destroy() };
}

/** @param {Probe} probe @returns {Trial} */
function sendUdp({ source, to: { address, port } }) {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const stopped = new AbortController(); // before the name of the address was looked up
  const done = new Promise((resolve) => {
    socket.on('message', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
    socket.on('connect', () => socket.send('?'));
    socket.bind(0, source, () => stopped.signal.aborted || socket.connect(port, address));
  });
  return { done, stop: () => (stopped.abort(), socket.close()) };
}

/** @type {Trial[]} */
let trials = [];

const actions = {
  /** @param {Place[]} places */
  listen: async (places) => {
    await Promise.all(places.map(listen));
    return null;
  },
  /** @param {Probe[]} probes */
  probe: async (probes) => {
    trials = probes.map(connect);
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref());
    const expected = trials.filter((_, i) => probes[i]?.isExpected).map(({ done }) => done);
    await Promise.race([Promise.all(expected), late]);
    return null;
  },
  results: async () => {
    const [ending, all] = [trials, Promise.all(trials.map(({ done }) => done))];
    trials = [];
    const stop = () => ending.splice(0).forEach((trial) => trial.stop());
    const timer = setTimeout(stop, GRACE);
    const results = await all;
    clearTimeout(timer);
    stop();
    return results;
  },
  seen: async () => {
    const all = [...seen];
    seen.clear();
    return all;
  },
  close: async () => {
    for (const one of listeners.splice(0)) one.close();
    return null;
  },
};

/** @param {string} line */
async function answer(line) {
  /** @type {{ id: number, action: keyof typeof actions, input: any }} */
  const { id, action, input } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ id, output: await actions[action](input) }));
  } catch (error) {
    console.log(JSON.stringify({ id, error: String(error) }));
  }
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => void answer(line));
lines.on('close', () => process.exit());
