package io.okienko.bot.conversation;

import java.util.OptionalLong;

/**
 * Where a waiting conversation stands.
 *
 * @param position from 1
 * @param estimatedWaitSeconds empty when too little is known for an honest figure
 */
public record QueuePlace(int position, OptionalLong estimatedWaitSeconds) {}
