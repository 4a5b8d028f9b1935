/**
 * Names the window by the heading of what stands in `content`, and follows it: tabs, bookmarks and printed files are
 * told apart by it. `site` is the site's name. Returns what ends that.
 */
export function titleByHeading(content: HTMLElement, site: string): () => void {
  const tell = () => {
    const heading = content.querySelector('h1')?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';
    const title = `${heading} · ${site}`;
    if (heading !== '' && document.title !== title) document.title = title;
  };
  tell();
  const observer = new MutationObserver(tell);
  observer.observe(content, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
  };
}
