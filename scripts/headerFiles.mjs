import { caching, hashedFolder, headers, types } from './policy.mjs';

/** @typedef {[name: string, value: string]} Pair */

const pairs = Object.entries(headers);
const typePairs = Object.entries(types);
/** The page for what is not found: it also sets links right whose # came as %23. */
const notFound = '404.html';
/** Files without a hash in their name; the empty name is the folder itself. */
const unhashed = ['', 'index.html', 'sw.js', 'notices.txt', 'notices.json'];

/** The files of the build that tell hosts which headers to send, by name. @type {Record<string, () => string>} */
export const headerFiles = {
  _headers: netlifyAndCloudflare,
  'staticwebapp.config.json': azure,
  '.htaccess': apache,
  'web.config': iis,
};

/** Cloudflare joins what several rules say about one header, so no two rules here name the same one for one address. */
function netlifyAndCloudflare() {
  const rules = [
    pathRule('/*', pairs),
    pathRule(`/${hashedFolder}/*`, [['Cache-Control', caching.hashed]]),
    ...unhashed.map((file) => pathRule(`/${file}`, [['Cache-Control', caching.other]])),
  ];
  return `${rules.join('\n\n')}\n`;
}

/** @param {string} path @param {Pair[]} lines */
const pathRule = (path, lines) => [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');

function azure() {
  const routes = [{ route: `/${hashedFolder}/*`, headers: { 'Cache-Control': caching.hashed } }];
  const globalHeaders = { ...headers, 'Cache-Control': caching.other };
  const responseOverrides = { 404: { rewrite: `/${notFound}` } };
  return `${JSON.stringify({ globalHeaders, routes, mimeTypes: types, responseOverrides }, null, 2)}\n`;
}

function apache() {
  return `# Needs mod_headers, and "AllowOverride FileInfo" (or All) for this folder.
${typePairs.map(([ending, type]) => `AddType "${type}" ${ending}`).join('\n')}

<IfModule mod_headers.c>
${pairs.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${caching.other}"
  <If "%{REQUEST_URI} =~ m#/${hashedFolder}/#">
    Header set Cache-Control "${caching.hashed}"
  </If>
</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteRule "^#p[0-9]" "${notFound}" [END]
</IfModule>
`;
}

function iis() {
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${pairs.map(iisHeader).join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${typePairs.map(iisType).join('\n')}
    </staticContent>
  </system.webServer>
  <location path="${hashedFolder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`;
}

/** Removed first: IIS refuses a whole site in which something is added twice, here and higher up. @param {Pair} pair */
const iisHeader = ([name, value]) => `        <remove name="${name}" />
        <add name="${name}" value="${value}" />`;

/** @param {Pair} pair */
const iisType = ([ending, type]) => `      <remove fileExtension="${ending}" />
      <mimeMap fileExtension="${ending}" mimeType="${type}" />`;

/**
 * The example for nginx in docs/hosting.md. All headers stand in one place: nginx drops those of the outer block as soon
 * as an inner one adds its own.
 */
export function nginx() {
  return `map $uri $portolan_caching {
    ~/${hashedFolder}/  "${caching.hashed}";
    default    "${caching.other}";
}

server {
    listen 443 ssl;
    server_name portolan.example.com;
    # ssl_certificate and ssl_certificate_key as usual

    root /srv/portolan;  # the content of dist/
    index index.html;
    error_page 404 /${notFound};
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;

${pairs.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header Cache-Control $portolan_caching always;
}
`;
}
