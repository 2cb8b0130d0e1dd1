package org.samstod.applications.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.AnswerView;
import org.samstod.applications.ApplicationService;
import org.samstod.applications.ApplicationView;
import org.samstod.applications.FormOffer;
import org.samstod.calls.CallView.AmendmentView;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.forms.Reserved;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.Clock;
import org.samstod.shared.Moments;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.CsrfKey;
import org.samstod.shared.web.Params;

/** What all pages of one application show around their content: its parts, its state, what happens next. */
@Named("applicationFrame")
@RequestScoped
public class ApplicationFrame {

    @Inject
    ApplicationService applications;

    @Inject
    Addresses addresses;

    @Inject
    Fields fields;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private ApplicationView view;
    private List<PartLine> parts = List.of();
    private String here = "";

    /**
     * One part of the application in the list.
     *
     * @param language the language of the title
     * @param state {@code good}, {@code going}, {@code todo} or {@code action}: kind of the badge
     * @param words the state in words
     */
    public record PartLine(String code, String title, String language, String url, String state, String words, boolean here) {
    }

    @PostConstruct
    void read() {
        here = Params.text("section") == null ? "" : Params.text("section");
        reload();
    }

    /** Reads the application, again after something was saved, and works out its parts. */
    ApplicationView reload() {
        view = applications.application(Params.text("id"));
        parts = lines();
        return view;
    }

    private List<PartLine> lines() {
        List<PartLine> lines = new ArrayList<>();
        for (FormSection section : view.sections()) {
            String state = state(section);
            lines.add(new PartLine(section.code(), section.title().in(language()), section.title().languageIn(language()),
                    address("?section=" + section.code()), state, Texts.get(language(), "association.application.part." + state),
                    section.code().equals(here)));
        }
        return lines;
    }

    private String state(FormSection section) {
        Set<String> codes = section.questions().stream().map(Question::code).collect(Collectors.toSet());
        List<Violation> problems = view.problems().stream().filter(problem -> codes.contains(problem.field())).toList();
        boolean answered = codes.stream().anyMatch(code -> !view.answer(code).text().isEmpty() || !view.filesOf(code).isEmpty());
        if (problems.stream().anyMatch(problem -> !problem.code().startsWith("form.required"))) {
            return "action";
        }
        if (problems.isEmpty()) {
            Set<String> seen = new HashSet<>(view.answers().keySet());
            boolean touched = answered || codes.stream().anyMatch(seen::contains);
            return touched || !view.draft() ? "good" : "optional";
        }
        return answered ? "going" : "todo";
    }

    private Locale language() {
        return addresses.getLocale();
    }

    /** An address of this application, with language. */
    public String address(String rest) {
        return addresses.url("/association/applications/" + view.id() + rest);
    }

    /** The application, once it is read. */
    public ApplicationView getView() {
        return view;
    }

    /** How many answers stand as in an earlier application. */
    public long getCarriedOver() {
        return view.answers().values().stream().filter(AnswerView::carriedOver).count();
    }

    /** The parts, in order. */
    public List<PartLine> getParts() {
        return parts;
    }

    /** The code of the part that is open, or empty. */
    public String getHere() {
        return here;
    }

    /** How many parts are done. */
    public long getDone() {
        return parts.stream().filter(part -> "good".equals(part.state()) || "optional".equals(part.state())).count();
    }

    /** The call's name in the language of the page. */
    public String getCall() {
        return view.call().name().in(language());
    }

    /** The language the call's name is written in. */
    public String getCallLanguage() {
        return view.call().name().languageIn(language());
    }

    /** The public title so far, or empty. */
    public String getTitle() {
        return view.answer(Reserved.PUBLIC_TITLE).text();
    }

    /** The public summary so far, or empty. */
    public String getSummary() {
        return view.answer(Reserved.PUBLIC_SUMMARY).text();
    }

    /** What sort of banner the state is: {@code action} while something waits to be sent, {@code good} when all is received. */
    public String getKind() {
        if (view.withdrawn()) {
            return "ended";
        }
        return view.draft() || view.unsentChanges() || view.permit().isPresent() ? "action" : "good";
    }

    /** Which state it is in, the end of a bundle key. */
    public String getState() {
        if (view.withdrawn()) {
            return "withdrawn";
        }
        if (view.draft()) {
            return "draft";
        }
        return view.unsentChanges() ? "unsent" : "received";
    }

    /** The second half of the banner: when it was saved, or received and under which number. */
    public String getStateDetail() {
        return switch (getState()) {
            case "draft", "unsent" -> view.lastSavedAt() == null ? ""
                    : Texts.get(language(), "association.application.saved", savedTime());
            default -> Texts.get(language(), "association.application.received.detail", Moments.of(view.receivedAt()),
                    view.receptionNumber());
        };
    }

    /** When it was last saved: the clock time today, the day otherwise. */
    private String savedTime() {
        boolean today = Clock.dayOf(view.lastSavedAt()).equals(clock.today());
        return today ? Moments.clock(view.lastSavedAt()) : Moments.of(view.lastSavedAt());
    }

    /** Whether what is shown to the public is the applicant's own title and summary, given the level chosen. */
    public boolean isOpenLevel() {
        return Fields.level(view) == PublicationLevel.OPEN;
    }

    /** The level chosen so far, as a number. */
    public int getLevel() {
        return Fields.level(view).number();
    }

    /** Whether a completion request waits. */
    public boolean isAsked() {
        return view.permit().isPresent();
    }

    /** What is asked for, or null. */
    public ApplicationView.PermitView getPermit() {
        return view.permit().orElse(null);
    }

    /** What has changed in the call since a draft was begun, the newest first. */
    public List<AmendmentView> getAmended() {
        return view.draft() ? view.call().amendedSince(view.createdAt()) : List.of();
    }

    /** The newer version of the form that is offered, or null. */
    public FormOffer getOffer() {
        return view.offer().orElse(null);
    }

    /** What differs in it, in the language of the page. */
    public List<String> getOfferChanges() {
        return view.offer().map(FormOffer::changes).orElse(List.of()).stream().map(change -> change.in(language())).toList();
    }

    /**
     * An answer to a question that is not asked any more.
     *
     * @param language the language the question is written in
     */
    public record EarlierLine(String label, String language, String text) {
    }

    /** What was written under earlier versions of the form and is not asked any more. */
    public List<EarlierLine> getEarlier() {
        return view.earlier().stream().map(one -> new EarlierLine(one.question().label().in(language()),
                one.question().label().languageIn(language()), fields.readable(view, one.question(), one.text()))).toList();
    }

    /** The key that a script must send along. */
    public String getCsrf() {
        return CsrfKey.of(request.getSession());
    }

    /** The account the device's unsent answers belong to. */
    public String getAccount() {
        return user.getAccountId();
    }

    /** Whether this is the page where everything is checked before it is sent. */
    public boolean isChecking() {
        return addresses.getPath().endsWith("/check");
    }

    /** The limits of the tracks, for the script: {@code light:2000000,standard:}. */
    public String getTrackLimits() {
        return view.call().tracks().stream().filter(track -> view.form().tracks().contains(track.code()))
                .map(track -> track.code() + ":" + (track.upToOre() == null ? "" : track.upToOre())).collect(Collectors.joining(","));
    }
}
