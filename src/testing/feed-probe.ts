/**
 * An element that shows what it knows of its feed as JSON: for page tests, which ask a real network under a real policy.
 * Built by the test that needs it.
 */
import { LitElement, html, type TemplateResult } from 'lit';
import { FeedController } from '../alerts/feed-controller.js';

class FeedProbe extends LitElement {
  static override readonly properties = { src: {}, key: {} };
  declare src?: string;
  declare key?: string;
  readonly feed = new FeedController(this, () => ({ src: this.src, key: this.key }));

  override render(): TemplateResult {
    return html`<pre>${JSON.stringify(this.feed.state)}</pre>`;
  }
}

customElements.define('feed-probe', FeedProbe);
