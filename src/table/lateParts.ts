import { ByDeviceTab } from './ByDeviceTab.tsx';
import { ColumnLines } from './ColumnLines.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { NoRows } from './NoRows.tsx';
import { RowsInSight } from './RowsInSight.tsx';
import { WhyDetails } from './WhyDetails.tsx';
import { WhyNot } from './WhyNot.tsx';

/** Not seen while the table is first looked at: loaded after it. */
export const lateParts = { ByDeviceTab, ColumnLines, FindingsTab, NoRows, RowsInSight, WhyDetails, WhyNot };
