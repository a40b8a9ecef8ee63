/** The content of this repository, as its tests and tools read it. */
import { fileURLToPath } from 'node:url';
import type { Library } from '../../core/guide/library.ts';
import type { PathStep } from '../../core/guide/path.ts';
import type { Practice } from '../../core/practice/format.ts';
import { type Branch, branchesOf } from './branches.ts';
import { type Content, loadProject, type Project } from './project.ts';

export type { Branch } from './branches.ts';
export type { Content, Kind } from './project.ts';

export const project: Project = loadProject(fileURLToPath(new URL('../../', import.meta.url)));
export const contents: Content[] = project.contents;
export const authored: Project['authored'] = project.authored;
export const library: Library = project.library;
export const practices: Record<string, Practice> = project.practices;
export const hosts: string[] = project.hosts;

export const branches = (id: string): Branch[] => branchesOf(library, id);
export const paths = (id: string): PathStep[][] => branches(id).map(({ path }) => path);
