/** Injected by a new version into the pages where the old one may have left its element. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeStaleCompanion } from '../../components/staleCompanion/removeStaleCompanion.ts';

export default defineUnlistedScript(() =>
  removeStaleCompanion(document, import.meta.env.MODE === 'accessible' ? 'open' : 'closed'),
);
