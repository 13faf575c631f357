import './okienko-chat.ts';
