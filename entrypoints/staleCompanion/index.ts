/** Put by a new version in the pages where the old one may have left something. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { putAway } from '../../components/staleCompanion/removeStaleCompanion.ts';

export default defineUnlistedScript(() => putAway(document, import.meta.env.MODE === 'accessible' ? 'open' : 'closed'));
