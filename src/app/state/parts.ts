import { loadRules } from '../../store/rules.ts';
import { deferred, late } from '../../ui/late.tsx';

/** What a design's first picture does without, in one piece. */
export const loadLate = async () => (await import('../shell/lateParts.ts')).lateParts;

/** Offers, once, to have the browser asked not to clear designs; where that can't be loaded, another time. */
export const offerProtection = (): void =>
  void loadLate().then(
    (parts) => parts.offerProtection(),
    () => undefined,
  );

/** The designs kept in this browser, where there are any. */
export const loadKeptList = () => import('../library/KeptList.tsx');

/** The designs kept in this browser. */
export const KeptList = late(async () => (await loadKeptList()).KeptList);
/** The panel with the rules, which is drawn after the hosts. */
export const BottomPanel = late(async () => {
  const [part] = await Promise.all([import('../../table/panel/BottomPanel.tsx'), loadRules()]);
  return part.BottomPanel;
});
/** What is selected, in words, which is drawn after the hosts. */
export const Inspector = late(async () => {
  const [part] = await Promise.all([import('../inspector/Inspector.tsx'), loadRules()]);
  return part.Inspector;
});
/** What can be placed. */
export const Palette = late(async () => (await loadLate()).Palette);
/** What the browser's own print shows. */
export const PrintSheet = late(async () => (await loadLate()).PrintSheet);
/** What the menu of the whole application offers. */
export const MainItems = late(async () => (await loadLate()).MainItems);
/** The dialog that is open. */
export const OpenedDialog = late(async () => (await loadLate()).OpenedDialog);
/** What was done, step by step. */
export const HistoryItems = late(async () => (await loadLate()).HistoryItems);
/** The hosts of a design from which too much follows. */
export const HostList = deferred(async () => (await import('../library/HostList.tsx')).HostList);
/** The names of what is pointed at. */
export const TooltipLayer = late(async () => (await loadLate()).TooltipLayer);
