/**
 * Renders Angular templates on the server, each as a small application, as `@angular/platform-server` documents. The
 * templates are compiled while the bench runs, so the compiler is imported before everything else.
 */
import '@angular/compiler';
import { Component, DOCUMENT, ErrorHandler, enableProdMode, InjectionToken, inject, type Type } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatBadgeModule } from '@angular/material/badge';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatCardModule } from '@angular/material/card';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatChipsModule } from '@angular/material/chips';
import { MAT_DATE_LOCALE, provideNativeDateAdapter } from '@angular/material/core';
import { MatDatepickerIntl, MatDatepickerModule } from '@angular/material/datepicker';
import { MatDialog, MatDialogModule } from '@angular/material/dialog';
import { MatExpansionModule } from '@angular/material/expansion';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatListModule } from '@angular/material/list';
import { MatMenuModule } from '@angular/material/menu';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { MatStepperModule } from '@angular/material/stepper';
import { MatTabsModule } from '@angular/material/tabs';
import { MatToolbarModule } from '@angular/material/toolbar';
import { bootstrapApplication, DomSanitizer, type SafeHtml } from '@angular/platform-browser';
import { BEFORE_APP_SERIALIZED, provideServerRendering, renderApplication } from '@angular/platform-server';
import type { Html } from '../../html.ts';

enableProdMode();

const IMPORTS = [
  ReactiveFormsModule,
  MatBadgeModule,
  MatButtonModule,
  MatButtonToggleModule,
  MatCardModule,
  MatCheckboxModule,
  MatChipsModule,
  MatDatepickerModule,
  MatDialogModule,
  MatExpansionModule,
  MatIconModule,
  MatInputModule,
  MatListModule,
  MatMenuModule,
  MatRadioModule,
  MatSelectModule,
  MatSlideToggleModule,
  MatStepperModule,
  MatTabsModule,
  MatToolbarModule,
];

export type Data = Record<string, unknown> & {
  /** HTML that is already drawn, for `[innerHTML]="inner"`. */
  inner?: Html | undefined;
  /** The form control is refused, and its error message is shown. */
  refused?: boolean | undefined;
};

const DATA = new InjectionToken<Data>('data');

class View {
  it = inject(DATA);
  control = new FormControl<string | null>(null);
  inner: SafeHtml = inject(DomSanitizer).bypassSecurityTrustHtml(this.it.inner ?? '');
  /** The field decides by itself whether it shows its error: here it shows the one that the site has found. */
  matcher = { isErrorState: (): boolean => !!this.it.refused };
}

const FRENCH = Object.assign(new MatDatepickerIntl(), { openCalendarLabel: 'Ouvrir le calendrier' });
const providers = [{ provide: MatDatepickerIntl, useValue: FRENCH }];

const views = new Map<string, Type<View>>();

function viewOf(template: string): Type<View> {
  const known = views.get(template);
  if (known) return known;
  const about = { selector: 'app-root', imports: IMPORTS, providers, template };
  const view = Component(about)(class extends View {}) as Type<View>;
  views.set(template, view);
  return view;
}

/** These hosts keep the attributes that a template gives them, but a person acts on the control that they draw. */
const HOSTS = 'mat-checkbox,mat-radio-button,mat-slide-toggle,mat-button-toggle';

/** The lists of the server's document cannot be iterated. */
const all = (document: Document, selector: string): Element[] => Array.from(document.querySelectorAll(selector));

function moveTruths(document: Document): void {
  for (const host of all(document, HOSTS)) {
    const truth = host.getAttribute('data-truth');
    host.removeAttribute('data-truth');
    if (truth !== null) host.querySelector('input,button')?.setAttribute('data-truth', truth);
  }
  // A browser draws these again without what the server, or the first frame, has marked.
  for (const mark of ['mat-input-server', 'mdc-dialog--opening'])
    for (const element of all(document, `.${mark}`)) element.classList.remove(mark);
}

const found = new Set<string>();

/** The styles of the components that were drawn until now: Angular adds those of a component when it first draws it. */
export const stylesOf = (): Html => `<style>${[...found].join('\n')}</style>`;

/**
 * @param template where `it` is the data
 * @param dialog the template of a dialog that the application opens over its own
 */
export async function ng(template: string, it: Data = {}, dialog?: string): Promise<Html> {
  let drawn = '';
  const errors: unknown[] = [];
  const keep = (): (() => void) => {
    const document = inject(DOCUMENT);
    return () => {
      moveTruths(document);
      for (const { textContent } of all(document, 'style')) if (textContent) found.add(textContent);
      const own = document.querySelector('app-root')?.innerHTML ?? '';
      drawn = own + (document.querySelector('.cdk-overlay-container')?.outerHTML ?? '');
    };
  };
  const services = [
    provideServerRendering(),
    provideNativeDateAdapter(),
    { provide: MAT_DATE_LOCALE, useValue: 'fr-FR' },
    { provide: DATA, useValue: it },
    { provide: ErrorHandler, useValue: { handleError: (error: unknown) => errors.push(error) } },
    { provide: BEFORE_APP_SERIALIZED, useFactory: keep, multi: true },
  ];
  await renderApplication(
    async (context) => {
      const application = await bootstrapApplication(viewOf(template), { providers: services }, context);
      if (dialog) application.injector.get(MatDialog).open(viewOf(dialog), { injector: application.injector });
      return application;
    },
    { document: '<html lang="fr"><head></head><body><app-root></app-root></body></html>', url: '/' },
  );
  if (errors.length) throw new Error(`Angular refused ${template}`, { cause: errors[0] });
  return drawn.replace(/<!--.*?-->/g, '<!---->');
}
