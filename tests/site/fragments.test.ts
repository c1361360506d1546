import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { bodyPlugins } from '../../src/site/hast/body-plugins.ts';
import { fragments } from '../../src/site/mdast/fragments.ts';

async function render(markdown: string): Promise<string> {
  const processor = satteri({ mdastPlugins: [fragments], hastPlugins: bodyPlugins('/') });
  const renderer = await processor.createRenderer({ syntaxHighlight: { type: 'prism' } });
  return (await renderer.render(markdown, {})).code.trim();
}

describe('a code block that holds a part of a plan', () => {
  it('is a figure with the name of the format as its caption', async () => {
    expect(await render('```yaml roadmap\na: 1\n```')).toMatch(
      /^<figure class="fragment"><div class="code"><pre class="language-yaml" data-language="yaml" tabindex="0">.*<\/pre><\/div><figcaption>Implementation roadmap<\/figcaption><\/figure>$/s,
    );
  });

  it.each(['```yaml', '```yaml roadmaps', '```roadmap', '```yaml title=roadmap'])('is not one that begins with %s', async (fence) => {
    expect(await render(`${fence}\na: 1\n\`\`\``)).not.toContain('figure');
  });
});
