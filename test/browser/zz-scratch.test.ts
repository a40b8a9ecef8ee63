import { describe, it } from 'vitest';
import { browsers, open } from './driver.ts';
import { follow, told } from './obedient.ts';
import { practise } from './play.ts';
describe.each(browsers)('%s', (b) => { it('walk', async () => {
  let t = Date.now(); const lap = (w: string) => { console.log(b, w, Date.now() - t); t = Date.now(); };
  const d = await open(b); lap('open');
  await practise(d, 'caf/attestation-paiement'); lap('practise');
  const lines = await follow(d); lap('follow'); 
  await d.close(); lap('close');
}); });
