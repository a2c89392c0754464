import { describe, expect, it } from 'vitest';
import { nationalProfile, shippedProfiles } from '../../src/profile/load.ts';
import { SETTING_WORDS } from '../../src/profile/setting-words.ts';
import { listProfiles, showProfile } from '../../src/profile/show.ts';

describe('list and show', () => {
  it('lists every shipped profile, parents first, with where it differs', () => {
    const listed = listProfiles();
    expect(listed.map(({ id }) => id).sort()).toEqual(
      shippedProfiles()
        .map(({ id }) => id)
        .sort(),
    );
    const at = (id: string) => listed.findIndex((one) => one.id === id);
    expect(listed.every(({ id, parent }) => parent === null || at(parent) < at(id))).toBe(true);
    const [hubei] = listed.filter(({ id }) => id === 'hubei');
    expect(hubei?.differs.map(({ key, value, instead }) => `${key}: ${instead?.zh} → ${value?.zh}`)).toEqual([
      'points.split: 产出 50、效益 30、满意度 10 → undefined',
      'budget.points: 10 → 20',
      'qualitative.bands: 100%–80%、80%–60%、60%–0% → 100%–80%、80%–50%、50%–0%',
    ]);
  });

  it('shows each setting with the profile and the document that says so', async () => {
    const shown = await showProfile('wuhan-donghu');
    const setting = (key: string) => shown.settings.find((one) => one.key === key);
    expect(shown.lineage.every(({ shipped }) => shipped)).toBe(true);
    expect(shown.lineage.map(({ id }) => id)).toEqual(['wuhan-donghu', 'hubei', 'national']);
    expect(setting('budget.points')).toMatchObject({ value: { zh: '20' }, from: 'wuhan-donghu' });
    expect(setting('qualitative.bands')).toMatchObject({
      from: 'hubei',
      source: expect.stringContaining('湖北省项目自评表'),
    });
    expect(setting('quantitative.zero')).toMatchObject({
      from: null,
      source: expect.stringContaining('未见成文规定'),
    });
    expect(setting('budget.steps')).toMatchObject({ value: null, from: null });
  });

  it('has words for every setting there is', () => {
    const { id: _, title, parent, sources, recognise, ...rest } = nationalProfile();
    const keys = Object.entries(rest).flatMap(([section, value]) =>
      ['grades', 'headers', 'rules'].includes(section)
        ? [section]
        : Object.keys(value).flatMap((key) => (key === 'source' ? [] : [`${section}.${key}`])),
    );
    expect(Object.keys(SETTING_WORDS).sort()).toEqual(keys.sort());
  });
});
