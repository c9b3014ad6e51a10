// A link whose # some program wrote as %23 asks the host for a file of that name. The page for what is not found sets it right.
(() => {
  const set = location.pathname.replace(/%23(?=p\d{1,3}[a-z]?\.)/i, '#');
  if (set !== location.pathname) location.replace(set);
})();
