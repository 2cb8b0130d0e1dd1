package org.samstod.cases.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.samstod.cases.CaseState;
import org.samstod.cases.CompletionState;
import org.samstod.cases.DemocracyWord;
import org.samstod.cases.Finding;
import org.samstod.cases.StatementState;
import org.samstod.cases.Verdict;

/** Which kind of badge a state, a finding or a verdict is shown as; always beside its word. */
@Named("caseBadges")
@ApplicationScoped
public class BadgeBean {

    /** The kind of badge. */
    public String of(Object value) {
        if (value instanceof CaseState state) {
            return switch (state) {
                case RECEIVED -> "todo";
                case IN_CHECK, IN_PREPARATION -> "going";
                case PROPOSED -> "action";
                case DECIDED -> "good";
                case CLOSED -> "ended";
            };
        }
        if (value instanceof Finding finding) {
            return switch (finding) {
                case IN_ORDER -> "good";
                case MISSING -> "bad";
                case NOT_APPLICABLE -> "ended";
            };
        }
        if (value instanceof Verdict verdict) {
            return switch (verdict) {
                case MET -> "good";
                case PARTLY_MET -> "part";
                case NOT_MET -> "bad";
            };
        }
        if (value instanceof CompletionState completion) {
            return switch (completion) {
                case OPEN -> "action";
                case ANSWERED -> "good";
                case WITHDRAWN, LAPSED -> "ended";
            };
        }
        if (value instanceof DemocracyWord word) {
            return switch (word) {
                case NO_REMARK -> "good";
                case EXAMINED -> "action";
                case DEFICIENCY -> "bad";
            };
        }
        if (value instanceof StatementState statement) {
            return switch (statement) {
                case ASKED -> "action";
                case ANSWERED -> "good";
                case ABSTAINED, DECLINED, WITHDRAWN -> "ended";
            };
        }
        throw new IllegalArgumentException("no badge for " + value);
    }
}
