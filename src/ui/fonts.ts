// Regular, medium and semibold in every script the face has; a browser fetches only the parts that a page shows.
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/500.css';
import '@fontsource/noto-sans/600.css';
