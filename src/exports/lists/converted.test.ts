import { expect, test } from 'vitest';
import { exactly, isConverted } from './converted.ts';

// What LibreOffice 7.4 made something else of when it opened a list, set to English, German or French.
const inLibreOffice = `
1E01|1E-01|1.5E3|12e3|1E 5|007|00|0.0|12345678901234567890|2025-03-14|2025-03-14 1:30|2025-03-14T01:30
1:30|1:30:15|100:30|25:00|1:30 PM|1 PM|1pm|50%|5 %|-5|5-|(5)|+5| 7|7 |SEP-02|dec-1|3/4|1/3|1 3/4|Mar 5|Mar 5, 2025
TRUE|FALSE|true|WAHR|vrai|10.5|1.13|32.13|.5|5.|$5|5$|€5|5 €|5€|10,5|1,000|1.000|1 000|1.2.2025|1.2.|1.2|1.2.3|10.5.|1/2/2025
1/2/3|1-2-3|MRZ-01|Dez 5|DEZ-05|Mai 5|Mai-5|5 août|192.168.100.200|10.100.100.100|1.234.567|172.016.100.100`
  .split(/[|\n]/)
  .filter(Boolean);

// What is told of Excel: gene names that became dates, long numbers, one's own language, full-width digits.
const inExcel = `
SEPT2|MARCH1|MARC1|MAR1|DEC1|OCT4|SEP02|1MAR|2-SEP|Sep-2025|05-Mar-2025|3-4|13-4|4-40|1-1900|2025/3|2025-03|5 a|17:|%50
123456789012|£5|5 kr|CHF 5|1'000|#N/A|#REF!|FAUX|VERDADERO|PRAWDA|FAŁSZ|１２|３/４|٣٤|3月5日|2025年3月14日|3월 5일|set/02|févr-5|5. März 2025`
  .split(/[|\n]/)
  .filter(Boolean);

test.each([...inLibreOffice, ...inExcel])('%j is converted', (text) => {
  expect(isConverted(text)).toBe(true);
});

test.each(
  `443|0|49152|12345678901|dynamic|any|1E|e5|1E-SRV01|SQL01|DMZ-01|SEPTIC1|MARS100|MARKET1|10.0.0.1|10.200.10.100|10.0.0.0/8
192.168.100.0/24|fe80::1|::1|1:2:3:4:5:6:7:8|2001:db8::/32|March|Friday 14|Q1 2025|1_000|0x1F|99/99|1,5,6|--5|'-5|5m|a 7|T5.5
T5.1; T5.11|Mar 5 6 7|32/32|0/0|#|-|TRUE1`.split(/[|\n]/),
)('%j is kept', (text) => {
  expect(isConverted(text)).toBe(false);
});

test('no text is', () => expect(isConverted('')).toBe(false));

test('a quote never ends the text', () => {
  expect(exactly('007')).toBe('="007"');
  expect(exactly('a"&1')).toBe('="a""&1"');
});
