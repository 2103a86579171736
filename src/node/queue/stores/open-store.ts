/** Opens the store for the results. */
import type { Store } from '../store.ts';

const S3 = /^s3:\/\//i;

/** Opens `s3://bucket/prefix` or a folder. */
export async function openStore(place: string): Promise<Store> {
  if (S3.test(place)) {
    const { S3Store } = await import('./s3-store.ts');
    return S3Store.open(place);
  }
  const { FolderStore } = await import('./folder-store.ts');
  return FolderStore.open(place);
}
