import { late } from '../../ui/late.tsx';

const load = async () => (await import('../panel/lateParts.ts')).lateParts;

/** The connections as one sets them up, device by device. */
export const ByDeviceTab = late(async () => (await load()).ByDeviceTab);
/** What is wrong or open. */
export const FindingsTab = late(async () => (await load()).FindingsTab);
/** Why the table is empty. */
export const NoRows = late(async () => (await load()).NoRows);
/** Finds out which of very many rows are to be drawn. */
export const RowsInSight = late(async () => (await load()).RowsInSight);
/** Why a connection is needed. */
export const WhyDetails = late(async () => (await load()).WhyDetails);
/** What is not needed, and why. */
export const WhyNot = late(async () => (await load()).WhyNot);
/** Which columns are shown, and in which order. */
export const ColumnLines = late(async () => (await load()).ColumnLines);
