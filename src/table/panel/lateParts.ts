import { ByDeviceTab } from '../devices/ByDeviceTab.tsx';
import { ColumnLines } from '../columns/ColumnLines.tsx';
import { FindingsTab } from '../findings/FindingsTab.tsx';
import { NoRows } from '../rules/NoRows.tsx';
import { RowsInSight } from '../rules/RowsInSight.tsx';
import { WhyDetails } from '../rules/WhyDetails.tsx';
import { WhyNot } from '../rules/WhyNot.tsx';

/** Not seen while the table is first looked at: loaded after it. */
export const lateParts = { ByDeviceTab, ColumnLines, FindingsTab, NoRows, RowsInSight, WhyDetails, WhyNot };
