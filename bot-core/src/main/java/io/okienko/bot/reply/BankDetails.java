package io.okienko.bot.reply;

/**
 * What the bot's fixed sentences say about the bank.
 *
 * @param name as customers know it
 * @param emergencyPhone where cards are blocked and fraud is reported, day and night; empty when
 *     the bank gives none
 */
public record BankDetails(String name, String emergencyPhone) {}
