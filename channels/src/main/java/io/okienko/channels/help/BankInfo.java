package io.okienko.channels.help;

import java.util.Optional;

/**
 * What customers are told about the bank before they begin.
 *
 * @param phone for everybody who would rather call; empty when there is none
 * @param emergencyPhone around the clock, for lost cards and fraud; empty when there is none
 * @param signLanguageUrl the {@code https} page of the bank's service in sign language
 * @param privacyUrl where the bank says what happens to personal data
 * @param retentionDays how long conversations are kept
 * @param supportHours when people answer, in words
 * @param accessibilityAuthority whom customers can complain to about accessibility, in one line
 */
public record BankInfo(
    String name,
    String phone,
    String emergencyPhone,
    Optional<String> signLanguageUrl,
    Optional<String> privacyUrl,
    int retentionDays,
    Optional<String> supportHours,
    Optional<String> accessibilityAuthority) {}
