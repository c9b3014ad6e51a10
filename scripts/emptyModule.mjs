// Stands in for packages that a dependency names but never needs here (see `neverNeeded` in vite.config.ts).
export default {};
