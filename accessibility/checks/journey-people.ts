import type { Browser, Locator, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';

/** Everybody is as patient as a machine may be slow that does other work besides. */
const PATIENCE_MS = 30_000;

/** The server that the journeys are made through. */
export const ADDRESS = given('OKIENKO_ADDRESS');
export const PASSWORD = given('OKIENKO_PASSWORD');

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the journeys need the sample bank's server, see journey.config.ts`);
  return value.replace(/\/$/, '');
}

/** Somebody at a browser of their own. */
export class Person {
  private constructor(
    readonly page: Page,
    /** What the browser complained of: errors, and whatever a page's security policy forbade. */
    readonly complaints: readonly string[],
  ) {}

  static async arrive(browser: Browser, address: string, locale: string): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale, reducedMotion: 'reduce' });
    const complaints: string[] = [];
    await context.exposeBinding('complain', (_, complaint: string) => complaints.push(complaint));
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        (window as unknown as { complain(text: string): void }).complain(`policy: ${violatedDirective} ${blockedURI}`),
      ),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
    });
    await page.goto(address);
    return new Person(page, complaints);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    return tabTo(this.page, name, key);
  }

  /** Signs in with the keys alone, on a staff page. */
  async signIn(username: string): Promise<void> {
    await this.button('Sign in').waitFor();
    await this.tabTo('User name');
    await this.type(username);
    await this.tabTo('Password');
    await this.type(PASSWORD);
    await this.press('Enter');
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}

/** A customer at the chat window. */
export class Customer {
  private constructor(readonly person: Person) {}

  /** @param launcher what the button is called that opens the window */
  static async open(browser: Browser, address: string, locale: string, launcher: string): Promise<Customer> {
    const person = await Person.arrive(browser, address, locale);
    await person.button(launcher).click();
    await person.page.getByRole('log').getByText('Okienko').first().waitFor();
    return new Customer(person);
  }

  get log(): Locator {
    return this.person.page.getByRole('log');
  }

  /** The newest message of the bot. */
  get answer(): Locator {
    return this.log.locator('.message.bot').last();
  }

  async says(text: string): Promise<void> {
    await this.person.page.locator('#text').fill(text);
    await this.person.press('Enter');
    await this.log.locator('.message.customer').getByText(text).last().waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.log.getByText(text).last().waitFor();
  }
}
