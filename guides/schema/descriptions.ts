import type { Path } from '../check/json/node.ts';
export const describe = (_kind: string, _path: Path): string => '';
