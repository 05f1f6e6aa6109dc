/**
 * Runs in the browser: the texts whose colour is too near to that of their ground, with how near.
 *
 * @see https://www.w3.org/TR/WCAG22/#contrast-minimum
 */
export const FAINT_TEXTS = `(() => {
  const channels = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((one) => {
      const value = one / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isClear = (colour) => channels(colour).length === 4 && channels(colour)[3] === 0;
  const groundOf = (element) => {
    for (let one = element; one !== null; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '');
    if (!hasText || element.closest('script, style, noscript') || !element.checkVisibility()) continue;
    const [low, high] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))].sort((a, b) => a - b);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) faint.push(element.tagName + ' ' + element.textContent.slice(0, 30) + ': ' + ratio.toFixed(2));
  }
  return faint;
})()`;
