import { Editor, Extension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { linkAddress } from '../model/link-address.ts';
import { normalHtml } from '../model/normal-html.ts';

/** What can be done to the text, as the toolbar offers it. */
export type Command = 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList' | 'undo' | 'redo';

export interface WritingOptions {
  readonly element: HTMLElement;
  readonly html: string;
  /** Attributes of the field itself, asked for at every drawing. */
  readonly attributes: () => Record<string, string>;
  readonly onChange: (html: string) => void;
  /** The selection or the state of a command changed. */
  readonly onMove: () => void;
}

/**
 * The text field of an answer: paragraphs, bold, italic, headings, lists and links, nothing else, whatever is pasted.
 * It never writes a style attribute or a style sheet of its own, which our pages forbid.
 */
export class Writing {
  private readonly editor: Editor;
  private html: string;

  constructor({ element, html, attributes, onChange, onMove }: WritingOptions) {
    this.html = normalHtml(html);
    this.editor = new Editor({
      element,
      content: html,
      injectCSS: false,
      extensions: [parts, tabLeaves],
      editorProps: { attributes },
      onUpdate: ({ editor }) => {
        this.html = normalHtml(editor.getHTML());
        onChange(this.html);
      },
      onTransaction: onMove,
    });
  }

  /** Shows another text; one that says the same leaves the caret where it is. */
  show(html: string): void {
    const normal = normalHtml(html);
    if (normal === this.html) return;
    this.html = normal;
    this.editor.commands.setContent(html, { emitUpdate: false });
  }

  /** Takes over changed attributes of the field. */
  refresh(): void {
    this.editor.view.setProps({});
  }

  allowWriting(allowed: boolean): void {
    if (this.editor.isEditable !== allowed) this.editor.setEditable(allowed, false);
  }

  focus(): void {
    this.editor.commands.focus();
  }

  run(command: Command): void {
    const chain = this.editor.chain().focus();
    switch (command) {
      case 'bold':
        return void chain.toggleBold().run();
      case 'italic':
        return void chain.toggleItalic().run();
      case 'heading':
        return void chain.toggleHeading({ level: 3 }).run();
      case 'bulletList':
        return void chain.toggleBulletList().run();
      case 'orderedList':
        return void chain.toggleOrderedList().run();
      case 'undo':
        return void chain.undo().run();
      case 'redo':
        return void chain.redo().run();
    }
  }

  /** Whether the text at the caret is in such a state. */
  isActive(command: Command): boolean {
    return command === 'heading' ? this.editor.isActive('heading', { level: 3 }) : this.editor.isActive(command);
  }

  canUndo(): boolean {
    return this.editor.can().undo();
  }

  canRedo(): boolean {
    return this.editor.can().redo();
  }

  /** The link at the caret and the words that are selected. */
  link(): { readonly href: string; readonly text: string } {
    const { from, to } = this.editor.state.selection;
    const href = (this.editor.getAttributes('link')['href'] as string | undefined) ?? '';
    return { href, text: this.editor.state.doc.textBetween(from, to, ' ') };
  }

  /** Selects the whole link at the caret, so that the words of it can be shown. */
  selectLink(): void {
    if (this.editor.isActive('link')) this.editor.commands.extendMarkRange('link');
  }

  setLink(href: string, text: string): void {
    const content = { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
    const { from, to } = this.editor.state.selection;
    if (text === this.link().text) this.editor.chain().focus().setLink({ href }).run();
    else this.editor.chain().focus().insertContentAt({ from, to }, content).run();
  }

  removeLink(): void {
    this.editor.chain().focus().extendMarkRange('link').unsetLink().run();
  }

  destroy(): void {
    this.editor.destroy();
  }
}

const parts = StarterKit.configure({
  heading: { levels: [3, 4] },
  link: {
    autolink: false,
    openOnClick: false,
    linkOnPaste: false,
    HTMLAttributes: { target: null, rel: null, class: null },
    isAllowedUri: (address) => 'href' in linkAddress(address),
  },
  code: false,
  codeBlock: false,
  strike: false,
  underline: false,
  horizontalRule: false,
  dropcursor: false,
  trailingNode: false,
});

/** The Tab key leaves the field, also inside a list, where it would move the item to the next level. */
const tabLeaves = Extension.create({
  name: 'tabLeaves',
  priority: 1000,
  onCreate() {
    this.editor.view.setProps({
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' },
    });
  },
});
