import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerFiles, nginx } from './headerFiles.mjs';
import { securityPolicy } from './plugins/securityPolicy.mjs';
import { directives, headers, policyText } from './policy.mjs';

type Headers = Record<string, string>;
const isPolicyName = (name: string): boolean => name in headers;

/** The policy as a browser reads it. */
const parsePolicy = (text: string): Headers =>
  Object.fromEntries(
    text.split(';').map((part): [string, string] => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );

const fromLines = (text: string, line: RegExp): Headers =>
  Object.fromEntries([...text.matchAll(line)].map(([, name = '', value = '']): [string, string] => [name, value]));

/** What each host would send with the page, read back from its file by the rules of that host. */
const readers: Record<string, (text: string) => Headers> = {
  _headers: (text) => fromLines(text.split('\n\n')[0] ?? '', /^ {2}([\w-]+): (.*)$/gm),
  'staticwebapp.config.json': (text) => {
    const { globalHeaders }: { globalHeaders: Headers } = JSON.parse(text);
    return globalHeaders;
  },
  '.htaccess': (text) => fromLines(text, /^ {2}Header always set (\S+) "(.*)"$/gm),
  'web.config': (text) => fromLines(text, /^\s+<add name="([^"]+)" value="([^"]*)" \/>$/gm),
};
const readNginx = (text: string): Headers => fromLines(text, /^ {4}add_header (\S+) "(.*)" always;$/gm);
const only = (found: Headers): Headers =>
  Object.fromEntries(Object.entries(found).filter(([name]) => isPolicyName(name)));

/** The policy in the page, as the build writes it. */
function policyOfThePage(): string {
  const { transformIndexHtml } = securityPolicy();
  const tags: unknown = typeof transformIndexHtml === 'function' ? Reflect.apply(transformIndexHtml, {}, []) : [];
  const text = JSON.stringify(tags);
  return /"content":"([^"]+)"/.exec(text)?.[1] ?? '';
}

test('the page and the headers have one policy; the headers add what only headers can say', () => {
  const { 'frame-ancestors': ancestors, ...rest } = parsePolicy(headers['Content-Security-Policy'] ?? '');
  expect(ancestors).toBe("'none'");
  expect(parsePolicy(policyOfThePage())).toEqual(rest);
});

test('every host is told every header, word for word', () => {
  expect(Object.keys(readers)).toEqual(Object.keys(headerFiles));
  for (const [name, write] of Object.entries(headerFiles))
    expect(only(readers[name]?.(write()) ?? {})).toEqual(headers);
  expect(readNginx(nginx())).toEqual(headers);
});

test('every host keeps files with a hash for ever, and asks again for the others', () => {
  for (const write of [...Object.values(headerFiles), nginx]) {
    const text = write();
    expect(text).toMatch(/max-age=31536000|365\.00:00:00/);
    expect(text).toContain('immutable');
    expect(text).toMatch(/no-cache|DisableCache/);
  }
});

test('the example for nginx in the documentation is the one made from the table', () => {
  expect(readFileSync('docs/hosting.md', 'utf8')).toContain(`\`\`\`nginx\n${nginx()}\`\`\``);
});

test('the policy allows no inline code, no eval, no other origin', () => {
  const text = policyText(directives);
  expect(text).not.toMatch(/unsafe|https?:|\*/);
  expect(parsePolicy(text)['default-src']).toBe("'none'");
  expect(parsePolicy(text)['script-src']).toBe("'self'");
});

test('values need no quoting in any of the formats', () => {
  for (const value of Object.values(headers)) expect(value).not.toMatch(/["<>&\\\n$]/);
});
