// Unpacks the browser of the package into the temporary folder and prints where it is.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

const executablePath = await chromium.executablePath();

// The package's own list of fonts knows the folders of a cloud function only.
const folders = [join(tmpdir(), 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
writeFileSync(
  join(tmpdir(), 'fonts.conf'),
  `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(tmpdir(), 'fonts-cache')}</cachedir></fontconfig>\n`,
);

console.log(executablePath);
