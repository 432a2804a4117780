import { recordAct } from '../../../audit/server/public.ts';
import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict, invalid, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import type { StoreArchived, StoreChange, StoreInput, StoreOrder } from '../../contract/company-input.ts';
import type { Company } from '../../contract/company.ts';
import { checkStore } from '../check-store.ts';
import { theCompany } from '../public.ts';
import { holdCompany } from '../store/companies.ts';
import { findStore, insertStore, listStores, placeStore, updateStore } from '../store/stores.ts';
import { announceCompany } from '../write-company.ts';

/** Opens a store, after the others. */
export async function createStore(ctx: Context, input: StoreInput): Promise<Company> {
  const columns = checkStore(input);
  const id = ctx.newId();
  await changeStores(ctx, async (tx) => {
    await mustBeFree(tx, columns.name, id);
    const position = Math.max(0, ...(await listStores(tx)).map((store) => store.position)) + 1;
    await insertStore(tx, { id, position, ...columns, archived_at: null, version: 1 });
    return { act: 'storeCreated', id, label: columns.name };
  });
  return theCompany(ctx.db.read);
}

/** What a store says of itself now. @throws 409 `company.storeChangedMeanwhile` */
export async function changeStore(ctx: Context, id: string, change: StoreChange): Promise<Company> {
  const columns = checkStore(change.store);
  await mustExist(ctx, id);
  const written = await changeStores(ctx, async (tx) => {
    await mustBeFree(tx, columns.name, id);
    if (!(await updateStore(tx, id, columns, change.version))) return null;
    return { act: 'storeChanged', id, label: columns.name };
  });
  const company = await theCompany(ctx.db.read);
  if (!written) throw conflict('company.storeChangedMeanwhile', { company });
  return company;
}

/** Puts a store away, or proposes it again. Orders and plans that name it keep it. */
export async function archiveStore(ctx: Context, id: string, { archived }: StoreArchived): Promise<Company> {
  const { name } = await mustExist(ctx, id);
  await changeStores(ctx, async (tx) => {
    await updateStore(tx, id, { archived_at: archived ? ctx.clock.now() : null });
    return { act: archived ? 'storeArchived' : 'storeRestored', id, label: name };
  });
  return theCompany(ctx.db.read);
}

/** The order in which stores are listed. @throws 409 `company.storesChanged` when they are others now */
export async function orderStores(ctx: Context, { ids }: StoreOrder): Promise<Company> {
  await changeStores(ctx, async (tx) => {
    const present = (await listStores(tx)).map(({ id }) => id);
    if (present.length !== ids.length || present.some((id) => !ids.includes(id))) {
      throw conflict('company.storesChanged');
    }
    for (const [index, id] of ids.entries()) await placeStore(tx, id, index + 1);
    return { act: 'storesReordered', id: null, label: null };
  });
  return theCompany(ctx.db.read);
}

interface StoreAct {
  act: string;
  id: string | null;
  label: string | null;
}

/** One change of the stores at a time, told to the open windows and to the journal; null: nothing was written. */
const changeStores = (ctx: Context, work: (tx: Tx) => Promise<StoreAct | null>): Promise<boolean> =>
  ctx.db.transaction(async (tx) => {
    await holdCompany(tx);
    const done = await work(tx);
    if (!done) return false;
    announceCompany(tx, ctx);
    const subject = done.id === null ? null : { kind: 'store', id: done.id, label: done.label };
    await recordAct(tx, ctx, { action: `company.${done.act}`, ...(subject && { subject }) });
    return true;
  });

async function mustExist(ctx: Context, id: string) {
  const store = await findStore(ctx.db.read, id);
  if (!store) throw notFound('company.storeUnknown');
  return store;
}

/** Two stores of one name cannot be told apart in a list. */
async function mustBeFree(tx: Tx, name: string, id: string): Promise<void> {
  const namesake = (await listStores(tx)).find(
    (store) => store.id !== id && searchText(store.name) === searchText(name),
  );
  if (namesake) throw invalid('company.storeNameTaken', '/name', { name });
}
