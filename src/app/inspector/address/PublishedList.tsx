import { changePublished, publish, unpublish } from '../../../actions/addressing.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import type { Published } from '../../../design/model/network.ts';
import { ownAddresses } from '../../../design/model/ownAddresses.ts';
import type { Host } from '../../../design/model/schema.ts';
import { Select } from '../../../ui/fields/Select.tsx';
import { NewAddress } from './NewAddress.tsx';
import { Translation } from './Translation.tsx';
import { TranslatorChoice } from './TranslatorChoice.tsx';
import { ZoneChoice } from './ZoneChoice.tsx';

interface PublishedListProps {
  readonly host: Host;
  readonly readOnly: boolean;
}

/** The addresses that stand for those of a host towards peers in some zones. */
export function PublishedList({ host, readOnly }: PublishedListProps) {
  return host.published?.map((one, at) => (
    <PublishedEditor
      key={one.address}
      one={one}
      own={ownAddresses(host)}
      readOnly={readOnly}
      onChange={(change) => changePublished(host.id, at, change)}
      onRemove={() => unpublish.run(host.id, at)}
    />
  ));
}

/** One more, where the host has an address that it can stand for. */
export function NewPublished({ host }: { readonly host: Host }) {
  const { id, published = [] } = host;
  if (published.length >= LIMITS.published || ownAddresses(host).length === 0) return null;
  return (
    <NewAddress
      button="Publish an address"
      label="Publish as"
      placeholder="203.0.113.11"
      taken={published.map(({ address }) => address)}
      onAdd={(address) => publish(id, address)}
    />
  );
}

interface PublishedEditorProps {
  readonly one: Published;
  readonly own: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (change: Partial<Published>) => void;
  readonly onRemove: () => void;
}

function PublishedEditor({ one, own, readOnly, onChange, onRemove }: PublishedEditorProps) {
  const { address, for: stoodFor, zones, firewall } = one;
  const options = [...new Set([...own, stoodFor])].map((value) => ({
    value,
    label: own.includes(value) ? value : `${value} (no address of this host)`,
  }));
  return (
    <Translation
      title={`Published as ${address}`}
      remove={unpublish.label(address)}
      readOnly={readOnly}
      onRemove={onRemove}
    >
      <Select
        label="Stands for"
        value={stoodFor}
        options={options}
        readOnly={readOnly}
        onChange={(value) => onChange({ for: value })}
      />
      <ZoneChoice
        legend={`${address} is used from`}
        chosen={zones}
        readOnly={readOnly}
        onChange={(next) => onChange({ zones: next })}
      />
      <TranslatorChoice firewall={firewall} readOnly={readOnly} onChange={(next) => onChange({ firewall: next })} />
    </Translation>
  );
}
