package io.okienko.kb.evaluation;

import io.okienko.bot.evaluation.ErrorAnalysis;
import io.okienko.bot.evaluation.Latency;

/**
 * How well the index finds the right articles.
 *
 * @param n questions asked
 * @param mrrAt10 mean of 1 / rank of the first right article among ten; 0 where it is not among
 *     them
 * @param recallAt1 share of questions with a right article first
 * @param recallAt5 share of questions with a right article among five
 * @param nothingFound questions for which no article at all was found
 * @param analysis of the articles that were put first; the confidence is theirs
 */
public record AnswerReport(
    int n,
    double mrrAt10,
    double recallAt1,
    double recallAt5,
    int nothingFound,
    Latency latencyMs,
    ErrorAnalysis analysis) {}
