import { html, LitElement } from 'lit';
import { define } from '../ui/parts/define.ts';

@define('okienko-chat')
export class OkienkoChat extends LitElement {
  protected override render() {
    return html`<slot></slot>`;
  }
}
