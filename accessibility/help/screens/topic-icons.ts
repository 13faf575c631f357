import {
  arrowLeftRight,
  bookOpen,
  creditCard,
  handCoins,
  phone,
  piggyBank,
  plane,
  receipt,
  refreshCw,
  scale,
  shieldCheck,
  smartphone,
  lock,
  wallet,
  type Icon,
} from '../../ui/icon/lucide.ts';

const ICONS: Readonly<Record<string, Icon>> = {
  cards: creditCard,
  accounts: wallet,
  transfers: arrowLeftRight,
  loans: handCoins,
  savings: piggyBank,
  app: smartphone,
  security: shieldCheck,
  contact: phone,
  fees: receipt,
  switching: refreshCw,
  complaints: scale,
  travel: plane,
  privacy: lock,
};

/** The picture of a topic; a bank's own topics, which we do not know, share one. */
export function topicIcon(topic: string): Icon {
  return ICONS[topic] ?? bookOpen;
}
