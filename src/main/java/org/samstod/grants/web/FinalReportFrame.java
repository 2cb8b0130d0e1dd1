package org.samstod.grants.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.samstod.applications.Drawing;
import org.samstod.applications.Sheet;
import org.samstod.forms.FormSection;
import org.samstod.forms.Question;
import org.samstod.grants.FinalReportService;
import org.samstod.grants.FinalReportView;
import org.samstod.identity.CurrentUser;
import org.samstod.shared.Clock;
import org.samstod.shared.Moments;
import org.samstod.shared.PublicationLevel;
import org.samstod.shared.Texts;
import org.samstod.shared.Violation;
import org.samstod.shared.web.Addresses;
import org.samstod.shared.web.CsrfKey;
import org.samstod.shared.web.Params;

/** What both pages of one report show around their content: its parts and its state. */
@Named("finalReportFrame")
@RequestScoped
public class FinalReportFrame {

    @Inject
    FinalReportService service;

    @Inject
    Addresses addresses;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private FinalReportView view;
    private List<PartLine> parts = List.of();

    /**
     * One part of the report in the list.
     *
     * @param language the language of the title
     * @param state {@code good}, {@code going}, {@code todo}, {@code optional} or {@code action}
     * @param words the state in words
     */
    public record PartLine(String code, String title, String language, String url, String state, String words, boolean here) {
    }

    @PostConstruct
    void read() {
        reload();
    }

    /** Reads the report, again after something was saved, and works out its parts. */
    FinalReportView reload() {
        String id = Params.text("id");
        view = service.report(id == null ? "" : id);
        String here = Params.text("section");
        List<PartLine> lines = new ArrayList<>();
        for (FormSection section : view.sections()) {
            String state = state(section);
            lines.add(new PartLine(section.code(), section.title().in(language()), section.title().languageIn(language()),
                    address("?section=" + section.code()), state, Texts.get(language(), "association.application.part." + state),
                    section.code().equals(here)));
        }
        parts = lines;
        return view;
    }

    private String state(FormSection section) {
        Set<String> codes = section.questions().stream().map(Question::code).collect(Collectors.toSet());
        List<Violation> problems = view.problems().stream().filter(problem -> codes.contains(problem.field())).toList();
        boolean answered = codes.stream().anyMatch(code -> !view.answer(code).text().isEmpty() || !view.filesOf(code).isEmpty());
        if (problems.stream().anyMatch(problem -> !problem.code().startsWith("form.required") && !problem.code().equals("final-report.participants"))) {
            return "action";
        }
        if (problems.isEmpty()) {
            return answered ? "good" : "optional";
        }
        return answered ? "going" : "todo";
    }

    /** The drawn half of the fields. */
    Drawing drawing() {
        return new Drawing(new Sheet(view.form(), view.sections(), view.answers(), view.files(), view.problems(), PublicationLevel.OPEN, Map::of,
                question -> List.of()), language());
    }

    Locale language() {
        return addresses.getLocale();
    }

    /** An address of this report, with language. */
    public String address(String rest) {
        return addresses.url("/association/grants/" + view.grantId() + "/report" + rest);
    }

    public FinalReportView getView() {
        return view;
    }

    public List<PartLine> getParts() {
        return parts;
    }

    /** How many parts are done. */
    public long getDone() {
        return parts.stream().filter(part -> "good".equals(part.state()) || "optional".equals(part.state())).count();
    }

    /** Whether this is the page where everything is checked before it is sent. */
    public boolean isChecking() {
        return addresses.getPath().endsWith("/check");
    }

    /** What sort of banner the state is. */
    public String getKind() {
        return view.mayWrite() ? "action" : "NOT_WANTED".equals(view.state()) ? "ended" : "good";
    }

    /** The second half of the banner: when it was saved, or received and under which number. */
    public String getStateDetail() {
        if (view.mayWrite()) {
            return view.lastSavedAt() == null ? "" : Texts.get(language(), "association.application.saved", savedTime());
        }
        return view.receptionNumber() == null ? "" : Texts.get(language(), "association.application.received.detail", Moments.of(view.submittedAt()),
                view.receptionNumber());
    }

    private String savedTime() {
        boolean today = Clock.dayOf(view.lastSavedAt()).equals(clock.today());
        return today ? Moments.clock(view.lastSavedAt()) : Moments.of(view.lastSavedAt());
    }

    /** What the script calls it by. */
    public String getAbout() {
        return "final-report:" + view.id();
    }

    /** The key that a script must send along. */
    public String getCsrf() {
        return CsrfKey.of(request.getSession());
    }

    /** The account the device's unsent answers belong to. */
    public String getAccount() {
        return user.getAccountId();
    }
}
