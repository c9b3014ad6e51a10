import { chooseRoute } from '../../../actions/firewalls.ts';
import { zoneLabel } from '../../../design/model/names.ts';
import type { Zone } from '../../../design/model/schema.ts';
import { useDesign, useEditable } from '../../../store/designStore.ts';
import { Select } from '../../../ui/fields/Select.tsx';
import { chosenOption, routeOptions } from './routeOptions.ts';

/** Which way connections between two zones take, either way. */
export function RouteChoice({ zones: [one, other] }: { readonly zones: readonly [Zone, Zone] }) {
  const design = useDesign();
  const editable = useEditable();
  const ids = [one.id, other.id] as const;
  const chosen = chosenOption(design, ids);
  const offered = routeOptions(design, ids);
  const options = offered.some(({ value }) => value === chosen.value) ? offered : [...offered, chosen];
  const choose = (value: string): void => {
    const option = options.find((each) => each.value === value);
    if (option) chooseRoute(ids, option.path, option.label);
  };
  return (
    <Select
      label={`${zoneLabel(one)} – ${zoneLabel(other)}`}
      value={chosen.value}
      options={options}
      readOnly={!editable}
      onChange={choose}
    />
  );
}
