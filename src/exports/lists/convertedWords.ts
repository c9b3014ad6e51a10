// Words of the languages that spreadsheets are most used in. Letters stand without their accents, as they are compared.

const MONTHS = [
  'january february march april may june july august september october november december', // English
  'januar februar marz april mai juni juli august september oktober november dezember janner mrz', // German
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre', // French
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', // Spanish
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre', // Italian
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro', // Portuguese
  'januari februari maart april mei juni juli augustus september oktober november december mrt', // Dutch
  'januari februari mars april maj juni juli augusti september oktober november december', // Swedish
  'januar februar marts april maj juni juli august september oktober november december', // Danish
  'januar februar mars april mai juni juli august september oktober november desember', // Norwegian
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu', // Finnish
  'styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien', // Polish
].flatMap((names) => names.split(' '));

/** Excel takes any beginning of a month's name, from so many letters on: MARC1 is a date to it as MAR1 is. */
const SHORTEST = 3;

/** Returns whether a word, in small letters without accents, is the name of a month or its beginning. */
export const isMonth = (word: string): boolean =>
  word.length >= SHORTEST && MONTHS.some((month) => month.startsWith(word));

/** What spreadsheets take for a truth value or an error, in small letters without accents. */
export const LITERALS: ReadonlySet<string> = new Set(
  `true false wahr falsch vrai faux verdadero falso vero verdadeiro waar onwaar sant falskt sand falsk sann usann tosi
  epatosi prawda falsz pravda nepravda igaz hamis истина ложь
  #n/a #ref! #value! #div/0! #name? #num! #null! #nv #wert! #bezug! #zahl! #valeur! #nom? #nombre!`.split(/\s+/),
);
