package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationSummary;
import org.samstod.applications.CallFacts;
import org.samstod.applications.DraftService;
import org.samstod.associations.Signatory;
import org.samstod.associations.VaultItemView;
import org.samstod.calls.DocumentView;
import org.samstod.calls.TrackView;
import org.samstod.forms.EligibilityRule;
import org.samstod.forms.FormService;
import org.samstod.forms.Words;
import org.samstod.publications.AwardYear;
import org.samstod.publications.PublicPageService;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.Params;

/** The page before an application: what is asked, how long it takes, who signs; an existing draft comes before a new one. */
@Named("startBacking")
@RequestScoped
public class StartBacking {

    /** So many earlier applications are offered to begin from. */
    private static final int EARLIER = 4;

    @Inject
    ApplicationService applications;

    @Inject
    DraftService writing;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    @Inject
    FormService forms;

    @Inject
    PublicPageService published;

    private String call;
    private List<Words> rules = List.of();
    private CallFacts facts;
    private List<ApplicationSummary> drafts = List.of();
    private List<ApplicationSummary> sent = List.of();
    private List<ApplicationSummary> earlier = List.of();
    private List<VaultItemView> vault = List.of();
    private List<Signatory> signatories = List.of();
    private List<AwardYear> awards = List.of();

    @PostConstruct
    void read() {
        call = Params.text("call");
        facts = applications.call(call);
        rules = forms.definition(facts.formId()).eligibility().stream().map(EligibilityRule::message).distinct().toList();
        vault = applications.papers();
        signatories = applications.signatories();
        awards = published.earlierAwards(call);
        List<ApplicationSummary> own = applications.mine();
        drafts = own.stream().filter(one -> one.callId().equals(call) && one.draft()).toList();
        sent = own.stream().filter(one -> one.callId().equals(call) && !one.draft()).toList();
        earlier = own.stream().filter(one -> one.receivedAt() != null).sorted(Comparator.comparing(ApplicationSummary::receivedAt).reversed())
                .limit(EARLIER).toList();
    }

    /** Named by the page's first action, so that what does not exist is answered before anything is drawn. */
    public void open() {
        // Making the bean has read the page; a post needs it before its buttons are looked for, which is before any action.
    }

    /** Starts a draft and opens it. */
    public void start() {
        addresses.redirect("/association/applications/" + writing.start(call, known()));
    }

    /** Starts a draft with the answers of an earlier application and opens it. */
    public void startFrom(String applicationId) {
        addresses.redirect("/association/applications/" + writing.startFrom(call, known(), applicationId));
    }

    /** How many drafts the page showed. */
    private int known() {
        String known = request.getParameter("known");
        return known != null && known.matches("\\d{1,4}") ? Integer.parseInt(known) : 0;
    }

    /** What somebody must know about who can apply, as the form's rules of eligibility say it. */
    public List<Words> getEligibility() {
        return rules;
    }

    /** The call's name in the language of the page. */
    public String getName() {
        return facts.name().in(addresses.getLocale());
    }

    public String getNameLanguage() {
        return facts.name().languageIn(addresses.getLocale());
    }

    public String getBoard() {
        return facts.board().in(addresses.getLocale());
    }

    /** The rules of the call as text with line breaks. */
    public String getRules() {
        return facts.rules().in(addresses.getLocale());
    }

    public String getRulesLanguage() {
        return facts.rules().languageIn(addresses.getLocale());
    }

    /** Minutes it takes on the lightest track: about one a question and two a file. */
    public int getMinutes() {
        TrackView track = facts.tracks().get(0);
        return Math.max(5, (track.maxQuestions() + 2 * track.maxUploads() + 4) / 5 * 5);
    }

    /** The documents of the lightest track. */
    public List<DocumentView> getDocuments() {
        String track = facts.tracks().get(0).code();
        return facts.documents().stream().filter(document -> document.track().equals(track)).toList();
    }

    /** The newest paper of the association's vault that answers a document and is not out of date, or null. */
    public VaultItemView inVault(DocumentView document) {
        return vault.stream().filter(item -> item.document().equals(document.code()) && !item.stale()).findFirst().orElse(null);
    }

    /** The names of those who sign alone, or of those who sign two together, as the association's minutes say. */
    public List<String> signing(boolean alone) {
        return signatories.stream().filter(one -> one.alone() == alone).map(Signatory::name).toList();
    }

    /** Whether the association has said who may sign. */
    public boolean isSignatoriesStated() {
        return !signatories.isEmpty();
    }

    /** What each track asks, smallest sums first, so that it is seen what a smaller sum spares. */
    public List<TrackView> getTracks() {
        return facts.tracks();
    }

    /** Whether larger sums ask more. */
    public boolean isMoreTracks() {
        return facts.tracks().size() > 1;
    }

    public CallFacts getFacts() {
        return facts;
    }

    public List<ApplicationSummary> getDrafts() {
        return drafts;
    }

    /** What was submitted before, in any call, to begin a new application from; the newest first. */
    public List<ApplicationSummary> getEarlier() {
        return earlier;
    }

    /** What became of earlier years' applications in the same series of calls, as far as it is public; the newest year first. */
    public List<AwardYear> getAwards() {
        return awards;
    }

    public List<ApplicationSummary> getSent() {
        return sent;
    }
}
