/** A step of a path in absolute coordinates; all that PDF knows. */
export type PathStep =
  | { readonly do: 'move' | 'line'; readonly x: number; readonly y: number }
  | { readonly do: 'curve'; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly do: 'close' };

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
}

/** SVG path data (M L H V C Q A Z, capital or small) as steps; arcs and quadratic curves become cubic ones. */
export function pathSteps(data: string): PathStep[] {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 };
  return commandsOf(data).flatMap(({ letter, values }) => stepsOf(letter, values, pen));
}

interface Command {
  readonly letter: string;
  readonly values: readonly number[];
}

const COUNTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, a: 7, z: 0 };

/** One entry a command, with exactly its own numbers: repeated ones are written out. */
function commandsOf(data: string): Command[] {
  return [...data.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', list = '']) => {
    const values = (list.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
    const count = COUNTS[letter.toLowerCase()] ?? 0;
    if (count === 0) return [{ letter, values: [] }];
    return Array.from({ length: Math.floor(values.length / count) }, (_, index) => ({
      letter: index > 0 && letter === 'M' ? 'L' : index > 0 && letter === 'm' ? 'l' : letter,
      values: values.slice(index * count, (index + 1) * count),
    }));
  });
}

function stepsOf(letter: string, values: readonly number[], pen: Pen): PathStep[] {
  const relative = letter === letter.toLowerCase();
  const [ox, oy] = relative ? [pen.x, pen.y] : [0, 0];
  const at = (index: number): number => values[index] ?? 0;
  const to = (x: number, y: number, steps: PathStep[]): PathStep[] => {
    Object.assign(pen, { x, y });
    return steps;
  };
  const line = (x: number, y: number): PathStep[] => to(x, y, [{ do: 'line', x, y }]);
  switch (letter.toLowerCase()) {
    case 'm': {
      const [x, y] = [at(0) + ox, at(1) + oy];
      Object.assign(pen, { startX: x, startY: y });
      return to(x, y, [{ do: 'move', x, y }]);
    }
    case 'l':
      return line(at(0) + ox, at(1) + oy);
    case 'h':
      return line(at(0) + ox, pen.y);
    case 'v':
      return line(pen.x, at(0) + oy);
    case 'c':
      return to(at(4) + ox, at(5) + oy, [
        { do: 'curve', points: [at(0) + ox, at(1) + oy, at(2) + ox, at(3) + oy, at(4) + ox, at(5) + oy] },
      ]);
    case 'q': {
      const [x, y] = [at(2) + ox, at(3) + oy];
      return to(x, y, [quadratic(pen, at(0) + ox, at(1) + oy, x, y)]);
    }
    case 'a': {
      const [x, y] = [at(5) + ox, at(6) + oy];
      return to(x, y, arc(pen, at(0), at(3) !== 0, at(4) !== 0, x, y));
    }
    default:
      return to(pen.startX, pen.startY, [{ do: 'close' }]);
  }
}

const third = (from: number, control: number): number => from + ((control - from) * 2) / 3;

function quadratic(pen: Pen, cx: number, cy: number, x: number, y: number): PathStep {
  return { do: 'curve', points: [third(pen.x, cx), third(pen.y, cy), third(x, cx), third(y, cy), x, y] };
}

/** An arc of a circle (our paths have no other ellipses) as curves of at most a quarter each. */
function arc(
  { x: x1, y: y1 }: Pen,
  radius: number,
  large: boolean,
  sweep: boolean,
  x2: number,
  y2: number,
): PathStep[] {
  const chord = Math.hypot(x2 - x1, y2 - y1);
  if (chord === 0 || radius === 0) return [{ do: 'line', x: x2, y: y2 }];
  const r = Math.max(radius, chord / 2);
  const rise = Math.sqrt(Math.max(0, r * r - (chord / 2) ** 2)) * (large === sweep ? -1 : 1);
  const cx = (x1 + x2) / 2 - (rise * (y2 - y1)) / chord;
  const cy = (y1 + y2) / 2 + (rise * (x2 - x1)) / chord;
  const start = Math.atan2(y1 - cy, x1 - cx);
  let turn = Math.atan2(y2 - cy, x2 - cx) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-6));
  const bow = (4 / 3) * Math.tan(turn / pieces / 4) * r;
  return Array.from({ length: pieces }, (_, index): PathStep => {
    const [a, b] = [start + (turn * index) / pieces, start + (turn * (index + 1)) / pieces];
    const [ax, ay, bx, by] = [cx + r * Math.cos(a), cy + r * Math.sin(a), cx + r * Math.cos(b), cy + r * Math.sin(b)];
    return {
      do: 'curve',
      points: [ax - bow * Math.sin(a), ay + bow * Math.cos(a), bx + bow * Math.sin(b), by - bow * Math.cos(b), bx, by],
    };
  });
}
