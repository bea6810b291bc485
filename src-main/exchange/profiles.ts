/** The profiles that come with the program. */
import { assert } from '#domain/assert.ts';
import { checkProfile, type Profile } from './profile.ts';
import french from './profiles/french.json' with { type: 'json' };
import koller from './profiles/koller.json' with { type: 'json' };
import liveauctioneers from './profiles/liveauctioneers.json' with { type: 'json' };
import parties from './profiles/parties.json' with { type: 'json' };

/** They are data like any other profile, and pass the same check. */
export const PROFILES: readonly Profile[] = [koller, french, liveauctioneers, parties].map(
  (json) => {
    const checked = checkProfile(json);
    assert(checked.ok, checked.ok ? '' : `a profile of ours: ${checked.refusal.at}`);
    return checked.value;
  },
);
