package org.samstod.decisions.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.samstod.decisions.RoundDecisions;
import org.samstod.decisions.RoundLetter;
import org.samstod.decisions.RoundLetterService;
import org.samstod.decisions.RoundLetters;
import org.samstod.decisions.RoundStep;
import org.samstod.shared.BusinessException;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;

/** All letters of a round for a delegate: those that were looked at are decided together, those decided are told together. */
@Named("roundLetters")
@RequestScoped
public class RoundLettersBacking {

    private static final String LOOKED_AT = "seen.";
    private static final String TO_TELL = "tell.";

    @Inject
    RoundLetterService service;

    @Inject
    RoundDecisions run;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    @Inject
    @Param(name = "id")
    String id;

    private RoundLetters letters;
    private List<RoundStep> steps = List.of();

    @PostConstruct
    void read() {
        letters = service.letters(id == null ? "" : id);
    }

    /** Decides what was ticked, and tells the applicants. */
    public void decideAndTell() {
        decide(true);
    }

    /** Decides what was ticked; the applicants are told later. */
    public void decideOnly() {
        decide(false);
    }

    private void decide(boolean tell) {
        Map<String, String> seen = ticked();
        if (seen.isEmpty()) {
            throw new BusinessException("letters.none-looked-at");
        }
        steps = run.decide(id, seen, tell);
        letters = service.letters(id);
    }

    /** The ticked letters in the order of the page; one that is no longer there to tick is still answered for. */
    private Map<String, String> ticked() {
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(LOOKED_AT)) {
                given.put(name.substring(LOOKED_AT.length()), values[0]);
            }
        });
        Map<String, String> ordered = new LinkedHashMap<>();
        letters.letters().stream().map(RoundLetter::caseId).filter(given::containsKey).forEach(one -> ordered.put(one, given.get(one)));
        given.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Tells the applicants of what the page showed as decided. */
    public void tell() {
        List<String> shown = new ArrayList<>();
        for (RoundLetter one : letters.letters()) {
            if (one.isTellable() && request.getParameter(TO_TELL + one.decisionId()) != null) {
                shown.add(one.decisionId());
            }
        }
        if (shown.isEmpty()) {
            throw new BusinessException("letters.none-to-tell");
        }
        steps = run.tell(id, shown);
        letters = service.letters(id);
    }

    /** Sentences that say why, one after the other. */
    public String why(List<Violation> why) {
        return why.stream().map(one -> Texts.get(addresses.getLocale(), one.key(), one.args())).distinct().collect(Collectors.joining(" "));
    }

    /** The case that a step is about, with its name when it can still be read. */
    public RoundLetter about(RoundStep step) {
        return letters.letters().stream().filter(one -> one.caseId().equals(step.caseId())).findFirst().orElse(null);
    }

    /** How many of the steps ended so. */
    public long count(String result) {
        return steps.stream().filter(step -> step.result().name().equals(result)).count();
    }

    /** The name of a frame in the language of the page. */
    public String frame(RoundLetters.Pot pot) {
        return pot.name(addresses.getLanguage());
    }

    /** The kind of badge of a state. */
    public String badge(RoundLetter.State state) {
        return switch (state) {
            case READY -> "going";
            case STOPPED -> "bad";
            case DECIDED -> "action";
            case TOLD -> "good";
        };
    }

    public String getId() {
        return id;
    }

    public RoundLetters getLetters() {
        return letters;
    }

    /** What came of the cases in this request; empty before anything was pressed. */
    public List<RoundStep> getSteps() {
        return steps;
    }
}
