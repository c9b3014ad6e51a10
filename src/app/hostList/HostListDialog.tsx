import { useState } from 'react';
import { AskForList } from './AskForList.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';

/** Imports a host list: asks for it where none was pasted, then shows what it comes to. */
export function HostListDialog({ text: pasted }: { readonly text: string }) {
  const [text, setText] = useState(pasted);
  if (text === '') return <AskForList onText={setText} />;
  return <PreviewDialog text={text} onBack={() => setText('')} />;
}
