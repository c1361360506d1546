import { shownPath } from '../read-plans.mts';
import { UsageError } from './usage.mts';

const reasons: Record<string, string> = {
  EACCES: 'there is no permission to',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'there is no permission to',
  EROFS: 'the disk is read-only',
};

/** Says that a file or folder could not be written, and why, instead of a stack. */
export function writeFault(path: string, error: unknown, advice: string): UsageError {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  const isThere = syscall === 'mkdir' ? 'a file is where its folder should be' : 'it is already there';
  const reason = code === 'EEXIST' ? isThere : (reasons[code] ?? code);
  return new UsageError(`Expected to write ${shownPath(path)}, but ${reason}.`, advice);
}

/** Whether an error comes from the disk, and not from a mistake of ours. */
export function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
