package org.samstod.cases.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.samstod.applications.SignatureService;
import org.samstod.applications.SigningView;
import org.samstod.cases.ApplicantCaseService;
import org.samstod.cases.CaseReadingService;
import org.samstod.cases.DemocracyPage.HearingView;
import org.samstod.cases.DemocracyService;
import org.samstod.cases.ReadingLine;
import org.samstod.cases.StatusView;
import org.samstod.shared.Texts;
import org.samstod.shared.web.Addresses;

/** What the association sees of its own case. */
@Named("statusPage")
@RequestScoped
public class StatusBacking {

    @Inject
    ApplicantCaseService cases;

    @Inject
    Addresses addresses;

    @Inject
    CaseReadingService readings;

    @Inject
    SignatureService signatures;

    @Inject
    DemocracyService democracy;

    private String id;
    private StatusView view;
    private List<ReadingLine> read = List.of();
    private SigningView signing;
    private List<HearingView> hearings = List.of();

    /** Reads the case once. */
    public void load() {
        view = cases.status(id, addresses.getLocale());
        read = readings.ofApplication(id);
        signing = signatures.signatures(id);
        hearings = democracy.ofApplication(id);
    }

    /** The last day to reply to what the democracy review found, or null. */
    public LocalDate getHearingDue() {
        return hearings.stream().filter(one -> !one.isReplied()).map(HearingView::dueOn).findFirst().orElse(null);
    }

    /** Whether the democracy review has asked the association anything. */
    public boolean isHeard() {
        return !hearings.isEmpty();
    }

    /** Who of the city has opened the case, the latest first. */
    public List<ReadingLine> getRead() {
        return read;
    }

    /** Role and administration of a reader. */
    public String who(ReadingLine one) {
        return OwnCasesLooks.who(one, addresses.getLocale());
    }

    /** The sentence of a step of the timeline. */
    public String stepText(StatusView.Step step) {
        Locale locale = addresses.getLocale();
        return Texts.get(locale, "association.status.step." + step.what(), step.detail());
    }

    /** The signatures on the application. */
    public SigningView getSigning() {
        return signing;
    }

    public StatusView getView() {
        return view;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
