import { expect, test } from 'vitest';
import { looksLikeHostList } from './looks.ts';

test.each([
  'Server\tIP\nSQL01\t10.0.0.1',
  'SQL01\nMASTER01\n\nDMZ01\n',
  'sql01.corp.example\r\nresp01.corp.example',
  'SQL01\t10.0.0.1',
  'SQL01,10.0.0.1',
  '"VM","Primary IP Address"\n"SQL01","10.0.0.1"',
  '10.0.0.1\n10.0.0.2',
  'API consumers\tAPI consumers\nAll browsers\tBrowsers',
  'SQL01;2001:db8::1\nSQL02;2001:db8::2',
])('%j is a list', (text) => {
  expect(looksLikeHostList(text)).toBe(true);
});

test.each([
  '',
  'SQL01',
  'https://portolan.example/#1abc',
  'Please add the two servers.\nThey are needed by Monday.\nThank you',
  '<svg xmlns="http://www.w3.org/2000/svg">\n  <path d="M0 0" />\n</svg>',
  'function a() {\n\treturn 1 + 2;\n}\n// and so on, see below',
  '{\n\t"a":\t1,\n\t"b":\t2\n}',
  'The server at 10.0.0.1 is down',
  '\n\n\t\n',
])('%j is none', (text) => {
  expect(looksLikeHostList(text)).toBe(false);
});
