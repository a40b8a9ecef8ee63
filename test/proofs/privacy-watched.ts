/**
 * What the traps watch in the isolated world of the companion: every way to read a person's data, to act for them or to
 * send something.
 */

/**
 * The names have the form `Owner.member`. `of` says which nodes count: what is in the page's fields, anything in the
 * page, or anything at all.
 */
export const watched = {
  reads: {
    field: [
      'Node.textContent',
      'Node.nodeValue',
      'CharacterData.data',
      'HTMLElement.innerText',
      'HTMLElement.outerText',
      'Element.innerHTML',
      'Element.outerHTML',
    ],
    page: [
      ...['value', 'valueAsDate', 'valueAsNumber', 'files', 'defaultValue', 'selectionStart', 'selectionEnd'].map(
        (one) => `HTMLInputElement.${one}`,
      ),
      ...['value', 'defaultValue', 'textLength', 'selectionStart', 'selectionEnd'].map(
        (one) => `HTMLTextAreaElement.${one}`,
      ),
      ...['value', 'selectedIndex', 'selectedOptions'].map((one) => `HTMLSelectElement.${one}`),
      ...[
        'HTMLOptionElement.selected',
        'HTMLFormElement.elements',
        'Document.cookie',
        'Document.title',
        'Document.referrer',
      ],
    ],
    any: [
      'InputEvent.data',
      'InputEvent.dataTransfer',
      'ClipboardEvent.clipboardData',
      'KeyboardEvent.key',
      'KeyboardEvent.code',
      'CompositionEvent.data',
      'History.state',
    ],
  },
  calls: {
    page: [
      ...['click', 'focus', 'blur', 'showPopover', 'hidePopover', 'togglePopover'].map((one) => `HTMLElement.${one}`),
      ...['submit', 'requestSubmit', 'reset'].map((one) => `HTMLFormElement.${one}`),
      ...['select', 'setRangeText', 'setSelectionRange', 'showPicker', 'stepUp'].map(
        (one) => `HTMLInputElement.${one}`,
      ),
      ...['select', 'setRangeText', 'setSelectionRange'].map((one) => `HTMLTextAreaElement.${one}`),
      ...[
        'setAttribute',
        'removeAttribute',
        'toggleAttribute',
        'scrollIntoView',
        'scrollTo',
        'scrollBy',
        'requestFullscreen',
        'setPointerCapture',
        'setHTMLUnsafe',
      ].map((one) => `Element.${one}`),
      ...[
        'append',
        'prepend',
        'before',
        'after',
        'remove',
        'replaceWith',
        'replaceChildren',
        'insertAdjacentElement',
        'insertAdjacentHTML',
        'insertAdjacentText',
        'moveBefore',
      ].map((one) => `Element.${one}`),
      ...['appendChild', 'insertBefore', 'removeChild', 'replaceChild'].map((one) => `Node.${one}`),
      ...['execCommand', 'write', 'open', 'getSelection'].map((one) => `Document.${one}`),
      ...['HTMLDialogElement.showModal', 'HTMLDialogElement.close', 'EventTarget.dispatchEvent'],
    ],
    any: [
      ...['preventDefault', 'stopPropagation', 'stopImmediatePropagation'].map((one) => `Event.${one}`),
      ...['read', 'readText', 'write', 'writeText'].map((one) => `Clipboard.${one}`),
      ...[
        'Selection.toString',
        'Selection.getRangeAt',
        'DataTransfer.getData',
        'Storage.getItem',
        'Storage.setItem',
        'IDBFactory.open',
        'CacheStorage.open',
        'XMLSerializer.serializeToString',
      ],
      ...[
        'History.pushState',
        'History.replaceState',
        'Navigator.sendBeacon',
        'XMLHttpRequest.open',
        'XMLHttpRequest.send',
      ],
    ],
  },
  sets: {
    page: [
      ...['value', 'checked', 'files', 'valueAsDate', 'valueAsNumber', 'disabled'].map(
        (one) => `HTMLInputElement.${one}`,
      ),
      ...[
        'HTMLTextAreaElement.value',
        'HTMLSelectElement.value',
        'HTMLSelectElement.selectedIndex',
        'HTMLOptionElement.selected',
      ],
      ...[
        'Node.textContent',
        'Node.nodeValue',
        'HTMLElement.innerText',
        'Element.innerHTML',
        'Element.outerHTML',
        'Element.className',
        'Element.id',
        'HTMLElement.hidden',
        'HTMLElement.inert',
      ],
      ...[
        'Document.cookie',
        'Document.title',
        'HTMLImageElement.src',
        'HTMLScriptElement.src',
        'HTMLIFrameElement.src',
      ],
    ],
    any: ['Event.returnValue', 'Event.cancelBubble'],
  },
  makes: [
    'FormData',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'Image',
    'Worker',
    'SharedWorker',
    'RTCPeerConnection',
    'WebTransport',
    'BroadcastChannel',
    'Function',
  ],
  functions: [
    'fetch',
    'open',
    'alert',
    'confirm',
    'prompt',
    'print',
    'getSelection',
    'find',
    'eval',
    'stop',
    'postMessage',
  ],
  /** Firefox’s own functions that give this world access to the page’s world. */
  firefox: ['cloneInto', 'exportFunction', 'createObjectIn', 'dump'],
} as const;

export type Watched = typeof watched;

/**
 * Two more ways into the page’s world, for which Firefox accepts no trap. The test searches for them in the text of the
 * shipped code instead.
 */
export const untrappable = ['wrappedJSObject', 'XPCNativeWrapper'];
